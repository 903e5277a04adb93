package org.openmtl.leads.touches;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A touch as others see it; see {@link TouchFields} for the meaning of its members.
 *
 * @param unitId unit of its lead
 * @param createdAt when it was recorded
 * @param createdBy key of the actor who recorded it
 */
public record TouchView(
        UUID id,
        UUID unitId,
        UUID leadId,
        OffsetDateTime at,
        String kind,
        @Nullable String channel,
        @Nullable String campaign,
        @Nullable String content,
        @Nullable JsonObject utm,
        Boolean machine,
        @Nullable String sourceKey,
        @Nullable JsonObject payload,
        OffsetDateTime createdAt,
        String createdBy) {
    /** No parameters are the same as none given. */
    public TouchView {
        utm = utm == null || utm.isEmpty() ? null : utm;
    }
}
