package org.openmtl.platform.webhooks;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a webhook's log. What the other side answered is not kept, but for its status.
 *
 * @param factId id of what was sent, {@code webhook-id} in its headers
 * @param attempts since it was made, taken up again or replayed
 * @param outcome how the last attempt ended, null before the first has
 * @param status HTTP status of the last answer
 * @param durationMillis how long the last attempt took
 * @param replays how often it was replayed
 * @param dueAt when it is tried next, as long as it is pending; while it is being tried, when it is taken for lost
 */
public record DeliveryView(
        UUID id,
        UUID factId,
        String type,
        String subjectKind,
        UUID subjectId,
        DeliveryState state,
        long attempts,
        @Nullable DeliveryOutcome outcome,
        @Nullable Long status,
        @Nullable Long durationMillis,
        long replays,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime lastTriedAt,
        OffsetDateTime dueAt,
        @Nullable OffsetDateTime endedAt) {}
