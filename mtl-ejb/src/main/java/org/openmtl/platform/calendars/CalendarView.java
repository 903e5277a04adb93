package org.openmtl.platform.calendars;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.RowView;

/**
 * A calendar as others see it; see {@link CalendarFields} for the meaning of its members.
 *
 * @param version counts changes, from 1
 * @param unitId unit whose people keep it
 * @param createdBy key of the actor who made it
 * @param archivedAt since when it is out of the lists, null while it is live
 */
public record CalendarView(
        UUID id,
        long version,
        UUID unitId,
        String name,
        String timeZone,
        JsonObject hours,
        JsonArray holidays,
        JsonArray exceptions,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt)
        implements RowView {}
