package org.openmtl.relationship;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.RowView;

/**
 * A visit to an account as others see it. Members without a value are null; see {@link VisitFields} for their meaning.
 *
 * @param version counts changes, from 1
 * @param checkedInAt when whoever pays it came
 * @param capturedAt when it was written down, corrected for the device's clock
 * @param deviceAt the same moment by the device's own clock, null when it came otherwise
 * @param clockSkewMs device clock minus ours, in milliseconds, null when unknown
 * @param createdBy key of the actor who made it
 * @param archivedAt since when it is out of the lists, null while it is live
 */
public record VisitView(
        UUID id,
        long version,
        UUID unitId,
        UUID ownerId,
        UUID accountId,
        LocalDate date,
        String timeZone,
        VisitState state,
        @Nullable String purpose,
        @Nullable String outcome,
        @Nullable String result,
        @Nullable String nextStep,
        @Nullable String note,
        @Nullable JsonObject gps,
        @Nullable JsonObject form,
        JsonArray photos,
        @Nullable OffsetDateTime checkedInAt,
        OffsetDateTime capturedAt,
        @Nullable OffsetDateTime deviceAt,
        @Nullable Long clockSkewMs,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt)
        implements RowView {}
