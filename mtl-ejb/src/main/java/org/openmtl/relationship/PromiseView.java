package org.openmtl.relationship;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.RowView;

/**
 * A promise as others see it. Members without a value are null; see {@link PromiseFields} for their meaning.
 *
 * @param version counts changes, from 1
 * @param createdBy key of the actor who made it
 * @param archivedAt since when it is out of the lists, null while it is live
 */
public record PromiseView(
        UUID id,
        long version,
        UUID unitId,
        @Nullable UUID visitId,
        UUID accountId,
        PromiseSide promisedBy,
        @Nullable String who,
        @Nullable String toWhom,
        String what,
        @Nullable LocalDate dueOn,
        PromiseState state,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt)
        implements RowView {}
