package org.openmtl.bench;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How long and how large; the build hands them over as {@code -Dbench.…=}.
 *
 * @param warmup mixed load before anything counts
 * @param seconds time per case, shared by its rounds
 * @param rounds how often the cases of a group take turns
 * @param rows leads of the large lists
 * @param connections requests at once
 * @param starts how often each start is timed
 * @param directory where results and servers' homes go
 */
record Settings(Duration warmup, int seconds, int rounds, int rows, int connections, int starts, Path directory) {
    /** Leads of the small lists. */
    static final int FEW = 10_000;

    static Settings read() {
        return new Settings(
                Duration.ofSeconds(number("bench.warmup")),
                number("bench.seconds"),
                number("bench.rounds"),
                number("bench.rows"),
                number("bench.connections"),
                number("bench.starts"),
                Path.of(text("bench.directory")));
    }

    /** Time of one round of a case. */
    Duration round() {
        return Duration.ofMillis(1000L * seconds / rounds);
    }

    private static int number(String name) {
        return Integer.parseInt(text(name));
    }

    private static String text(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set: run the bench by ./mvnw -Pbench verify");
        }
        return value;
    }
}
