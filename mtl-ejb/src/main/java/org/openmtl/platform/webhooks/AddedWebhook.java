package org.openmtl.platform.webhooks;

import jakarta.json.JsonArray;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook just added.
 *
 * @param secret what its signatures are made with, {@code whsec_…}; never shown again
 */
public record AddedWebhook(
        UUID id,
        long version,
        UUID unitId,
        String url,
        JsonArray types,
        @Nullable String description,
        WebhookState state,
        OffsetDateTime createdAt,
        String createdBy,
        String secret) {
    /** The webhook with its secret. */
    public static AddedWebhook of(WebhookView webhook, String secret) {
        return new AddedWebhook(
                webhook.id(),
                webhook.version(),
                webhook.unitId(),
                webhook.url(),
                webhook.types(),
                webhook.description(),
                webhook.state(),
                webhook.createdAt(),
                webhook.createdBy(),
                secret);
    }
}
