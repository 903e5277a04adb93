package org.openmtl.field;

import java.util.Random;

/** How long to wait after failures: anything up to a limit that doubles, so that phones do not come back all at once. Thread-safe. */
public final class Backoff {
    private static final long FIRST_MILLIS = 2_000;
    private static final long MOST_MILLIS = 15 * 60_000;
    private static final int MOST_DOUBLINGS = 30;

    private final long first;
    private final long most;
    private final Random random;
    private int failures;

    /** From 2 seconds to 15 minutes. */
    public Backoff() {
        this(FIRST_MILLIS, MOST_MILLIS, new Random());
    }

    /** Within other limits, in milliseconds. */
    public Backoff(long first, long most, Random random) {
        this.first = first;
        this.most = most;
        this.random = random;
    }

    /** Counts a failure. Never shorter than what the server asked for. */
    synchronized long afterFailure(long askedMillis) {
        long limit = Math.min(most, first << Math.min(failures, MOST_DOUBLINGS));
        failures++;
        return askedMillis + (long) (random.nextDouble() * limit);
    }

    /** Begins small again: it went well, or the device is connected anew. */
    public synchronized void reset() {
        failures = 0;
    }
}
