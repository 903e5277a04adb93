package org.openmtl.platform.webhooks.internal;

import java.time.Duration;
import java.util.Optional;

/**
 * When to try again: after 5 seconds, then four times as long each time, at most 12 hours, each up to a fifth longer or shorter so that
 * many do not come back at once; for 72 hours, with one attempt at their very end.
 */
final class RetrySchedule {
    static final Duration WINDOW = Duration.ofHours(72);

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration LONGEST_ASKED = Duration.ofHours(24);
    private static final int FACTOR = 4;
    private static final double SPREAD = 0.2;

    private RetrySchedule() {}

    /**
     * How long to wait after an attempt that failed.
     *
     * @param attempts how many have failed, this one too
     * @param sinceFirst time since the first
     * @param asked how long the other side wants to be left alone, zero when it has not said; believed up to a day
     * @param chance from 0 to 1
     * @return empty when it is to be given up
     */
    static Optional<Duration> next(int attempts, Duration sinceFirst, Duration asked, double chance) {
        Duration left = WINDOW.minus(sinceFirst);
        if (left.isZero() || left.isNegative()) {
            return Optional.empty();
        }
        Duration wanted = longer(usual(attempts, chance), shorter(asked, LONGEST_ASKED));
        return Optional.of(shorter(wanted, left));
    }

    private static Duration usual(int attempts, double chance) {
        double seconds = FIRST.toSeconds() * Math.pow(FACTOR, attempts - 1.0);
        double spread = 1 + SPREAD * (2 * chance - 1);
        return Duration.ofMillis(Math.round(Math.min(seconds, LONGEST.toSeconds()) * spread * 1000));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
