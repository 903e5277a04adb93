package org.openmtl.leads.duplicates;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.RowView;

/**
 * A policy as others see it; see {@link DuplicatePolicyFields} for the meaning of its members.
 *
 * @param version counts changes, from 1
 * @param createdBy key of the actor who made it
 * @param archivedAt since when it holds no more, null while it does
 */
public record DuplicatePolicyView(
        UUID id,
        long version,
        UUID unitId,
        @Nullable Door door,
        @Nullable DuplicateAction samePerson,
        @Nullable DuplicateAction review,
        @Nullable DuplicateAction sameAccount,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt)
        implements RowView {}
