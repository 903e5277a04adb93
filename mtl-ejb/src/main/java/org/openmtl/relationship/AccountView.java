package org.openmtl.relationship;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.RowView;

/**
 * A customer or prospect company as others see it. Members without a value are null; see {@link AccountFields} for their meaning.
 *
 * @param version counts changes, from 1
 * @param createdBy key of the actor who made it
 * @param archivedAt since when it is out of the lists, null while it is live
 */
public record AccountView(
        UUID id,
        long version,
        UUID unitId,
        @Nullable UUID ownerId,
        String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String country,
        @Nullable String city,
        @Nullable String address,
        @Nullable String industry,
        @Nullable AccountClass accountClass,
        LifecycleStage lifecycleStage,
        @Nullable UUID parentId,
        @Nullable String note,
        @Nullable JsonObject attributes,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt)
        implements RowView {
    /** No custom fields are the same as none. */
    public AccountView {
        attributes = attributes == null || attributes.isEmpty() ? null : attributes;
    }
}
