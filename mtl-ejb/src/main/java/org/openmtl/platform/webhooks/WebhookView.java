package org.openmtl.platform.webhooks;

import jakarta.json.JsonArray;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.RowView;

/**
 * A webhook, without its secret.
 *
 * @param unitId whose facts it is told, with all units below
 * @param failingSince since when nothing was taken, null while the last attempt was
 * @param oldSecretUntil until when the secret before is used too
 */
public record WebhookView(
        UUID id,
        long version,
        UUID unitId,
        String url,
        JsonArray types,
        @Nullable String description,
        WebhookState state,
        @Nullable PauseReason pausedBecause,
        @Nullable OffsetDateTime failingSince,
        @Nullable OffsetDateTime oldSecretUntil,
        OffsetDateTime createdAt,
        String createdBy,
        OffsetDateTime updatedAt,
        String updatedBy,
        @Nullable OffsetDateTime archivedAt)
        implements RowView {}
