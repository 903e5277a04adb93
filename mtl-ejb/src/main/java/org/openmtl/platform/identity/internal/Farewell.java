package org.openmtl.platform.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Wipe;

/**
 * What a device is to know that may not go on as before.
 *
 * @param revokedAt null while it is not revoked
 * @param replaced whether its owner revoked it from another device
 * @param wipe null when it is revoked and keeps what it holds
 * @param orderedAt when the wipe was ordered
 */
record Farewell(
        UUID deviceId,
        UUID personId,
        @Nullable Instant revokedAt,
        boolean replaced,
        @Nullable Wipe wipe,
        @Nullable Instant orderedAt) {
    private static final Duration UPLOAD = Duration.ofHours(72);

    /** Whoever changes to another device has not emptied the outbox of the old one first. */
    private static final Duration UPLOAD_OF_REPLACED = Duration.ofHours(24);

    /** Whether it may still hand in what it captured. */
    boolean mayDeliver(Instant now) {
        if (wipe != null) {
            return revokedAt == null && told(now) == Wipe.AFTER_UPLOAD;
        }
        Instant until = until();
        return revokedAt == null || (until != null && now.isBefore(until));
    }

    /** What it is told now: who had the time to upload, or is not let in for it, deletes at once. */
    @Nullable
    Wipe told(Instant now) {
        Instant until = until();
        boolean isOver = until != null && (revokedAt != null || now.isAfter(until));
        return wipe != null && isOver ? Wipe.NOW : wipe;
    }

    /** Until when it may hand things in; null when there is no such time. */
    @Nullable
    Instant until() {
        if (wipe == null) {
            return replaced && revokedAt != null ? revokedAt.plus(UPLOAD_OF_REPLACED) : null;
        }
        return wipe == Wipe.AFTER_UPLOAD && orderedAt != null ? orderedAt.plus(UPLOAD) : null;
    }
}
