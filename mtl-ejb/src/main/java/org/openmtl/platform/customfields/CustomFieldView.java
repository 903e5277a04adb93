package org.openmtl.platform.customfields;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A definition as others see it; see {@link CustomFieldFields} for the meaning of its members.
 *
 * @param version counts changes, from 1
 * @param createdBy key of the actor who made it
 * @param archivedAt since when nobody is asked for it, null while it is live
 */
public record CustomFieldView(
        UUID id,
        long version,
        RecordKind kind,
        String name,
        JsonObject label,
        CustomFieldType type,
        boolean required,
        @Nullable JsonValue defaultValue,
        @Nullable Long maxLength,
        @Nullable Long scale,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String unit,
        @Nullable JsonArray choices,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt) {
    /** Whether people are asked for it. */
    public boolean live() {
        return archivedAt == null;
    }
}
