package org.openmtl.platform.exchange;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.RowView;

/**
 * A mapping that is kept, as others see it; see {@link ImportMappingFields}.
 *
 * @param version counts changes, from 1
 * @param createdBy key of the actor who made it
 * @param archivedAt since when it is out of the lists, null while it is live
 */
public record ImportMappingView(
        UUID id,
        long version,
        UUID unitId,
        String name,
        String kind,
        JsonObject columns,
        JsonObject defaults,
        @Nullable DateOrder dateOrder,
        @Nullable String timeZone,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt)
        implements RowView {}
