package org.openmtl.field.simulator;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * How long to go on trying: the server may be down for a while.
 *
 * @param seconds until the run is given up
 */
record Patience(int seconds) {
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    /** Something that may fail for now. */
    @FunctionalInterface
    interface Attempt {
        boolean works() throws IOException;
    }

    void untilItWorks(Attempt attempt) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long pause = FIRST_PAUSE_MILLIS;
        while (!works(attempt)) {
            if (System.nanoTime() > end) {
                throw new SimulationFailed("It did not work for " + seconds + " seconds");
            }
            sleep(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private static boolean works(Attempt attempt) {
        try {
            return attempt.works();
        } catch (IOException notNow) {
            return false;
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SimulationFailed("stopped");
        }
    }
}
