package org.openmtl.platform.mail.internal;

import java.time.Duration;
import java.util.Optional;

/**
 * When to try again: after 5 seconds, then four times as long each time, at most an hour, each up to a fifth longer or shorter so that many
 * do not come back at once; for 72 hours.
 */
final class RetrySchedule {
    static final Duration WINDOW = Duration.ofHours(72);

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int FACTOR = 4;
    private static final double SPREAD = 0.2;

    private RetrySchedule() {}

    /**
     * How long to wait after an attempt that failed.
     *
     * @param attempts how many have failed, this one too
     * @param sinceFirst time since the first
     * @param chance from 0 to 1
     * @return empty when it is to be given up
     */
    static Optional<Duration> next(int attempts, Duration sinceFirst, double chance) {
        if (sinceFirst.compareTo(WINDOW) >= 0) {
            return Optional.empty();
        }
        double seconds = Math.min(FIRST.toSeconds() * Math.pow(FACTOR, attempts - 1.0), LONGEST.toSeconds());
        double spread = 1 + SPREAD * (2 * chance - 1);
        return Optional.of(Duration.ofMillis(Math.round(seconds * spread * 1000)));
    }
}
