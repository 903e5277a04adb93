package org.openmtl.events;

import jakarta.json.JsonArray;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.RowView;

/**
 * An event as others see it. Members without a value are null; see {@link EventFields} for their meaning.
 *
 * @param version counts changes, from 1
 * @param createdBy key of the actor who made it
 * @param archivedAt since when it is out of the lists, null while it is live
 */
public record EventView(
        UUID id,
        long version,
        UUID unitId,
        String name,
        @Nullable String place,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        String timeZone,
        JsonArray agenda,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt)
        implements RowView {}
