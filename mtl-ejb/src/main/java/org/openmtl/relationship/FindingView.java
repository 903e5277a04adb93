package org.openmtl.relationship;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.RowView;

/**
 * A finding as others see it. Members without a value are null; see {@link FindingFields} for their meaning.
 *
 * @param version counts changes, from 1
 * @param createdBy key of the actor who made it
 * @param archivedAt since when it is out of the lists, null while it is live
 */
public record FindingView(
        UUID id,
        long version,
        UUID unitId,
        @Nullable UUID visitId,
        UUID accountId,
        FindingKind kind,
        @Nullable String subject,
        @Nullable String text,
        @Nullable LocalDate neededBy,
        @Nullable Boolean firstHand,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt)
        implements RowView {}
