package org.openmtl.platform.webhooks.internal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.webhooks.DeliveryOutcome;

/**
 * How one attempt went.
 *
 * @param status HTTP status, null when there was no answer
 * @param retryAfter how long the other side wants to be left alone, zero when it has not said
 */
record Attempt(DeliveryOutcome outcome, @Nullable Integer status, Duration took, Duration retryAfter) {
    private static final int GONE = 410;

    static Attempt answered(int status, Duration took, Duration retryAfter) {
        DeliveryOutcome outcome = switch (status / 100) {
            case 2 -> DeliveryOutcome.TAKEN;
            case 3 -> DeliveryOutcome.REDIRECTED;
            default -> DeliveryOutcome.REFUSED;
        };
        return new Attempt(outcome, status, took, retryAfter);
    }

    static Attempt failed(DeliveryOutcome outcome, Duration took) {
        return new Attempt(outcome, null, took, Duration.ZERO);
    }

    boolean isTaken() {
        return outcome == DeliveryOutcome.TAKEN;
    }

    /** Nobody is there any more, and says so. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
