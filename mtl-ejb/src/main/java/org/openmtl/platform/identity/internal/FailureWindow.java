package org.openmtl.platform.identity.internal;

import java.time.Duration;
import java.time.Instant;

/** Failed sign-ins of one subject since a window opened; the first failure opens it, and it closes by itself. */
record FailureWindow(int failures, Instant start) {
    static final Duration LENGTH = Duration.ofMinutes(15);
    static final FailureWindow NONE = new FailureWindow(0, Instant.EPOCH);

    /** How long to wait; zero when fewer than the limit failed or the window has closed. */
    Duration wait(int limit, Instant now) {
        Duration left = Duration.between(now, start.plus(LENGTH));
        return failures < limit || left.isNegative() ? Duration.ZERO : left;
    }
}
