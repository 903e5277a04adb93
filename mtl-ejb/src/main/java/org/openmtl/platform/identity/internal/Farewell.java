package org.openmtl.platform.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Wipe;

/**
 * What a device is to know that may not go on as before.
 *
 * @param wipe null when it is revoked and keeps what it holds
 * @param orderedAt when the wipe was ordered
 */
record Farewell(
        UUID deviceId,
        UUID personId,
        boolean revoked,
        @Nullable Wipe wipe,
        @Nullable Instant orderedAt) {
    private static final Duration UPLOAD = Duration.ofHours(72);

    /** Whether it may still hand in what it captured. */
    boolean mayDeliver(Instant now) {
        return !revoked && (wipe == null || told(now) == Wipe.AFTER_UPLOAD);
    }

    /** What it is told now: who had the time to upload, or is not let in for it, deletes at once. */
    @Nullable
    Wipe told(Instant now) {
        Instant until = until();
        return until != null && (revoked || now.isAfter(until)) ? Wipe.NOW : wipe;
    }

    /** Until when it may hand things in; null when there is no such time. */
    @Nullable
    Instant until() {
        return wipe == Wipe.AFTER_UPLOAD && orderedAt != null ? orderedAt.plus(UPLOAD) : null;
    }
}
