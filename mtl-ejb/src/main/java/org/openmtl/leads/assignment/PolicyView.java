package org.openmtl.leads.assignment;

import jakarta.json.JsonArray;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.RowView;

/**
 * A policy as others see it; see {@link PolicyFields} for the meaning of its members.
 *
 * @param version counts changes, from 1
 * @param createdBy key of the actor who made it
 * @param archivedAt since when it holds no more, null while it does
 */
public record PolicyView(
        UUID id,
        long version,
        UUID unitId,
        @Nullable String segment,
        @Nullable Long acceptMinutes,
        @Nullable Long contactMinutes,
        JsonArray escalation,
        @Nullable Long claimsPerDay,
        @Nullable Long holdingCap,
        @Nullable Long cooldownDays,
        @Nullable Long protectionDays,
        @Nullable Long idleDays,
        @Nullable Long stuckDays,
        @Nullable Long warnDays,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt)
        implements RowView {}
