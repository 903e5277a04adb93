package org.openmtl.bench;

import java.time.Duration;
import org.openmtl.bench.load.Latencies;

/**
 * One round of a case.
 *
 * @param perSecond requests
 * @param applicationMillis CPU time of the application per operation
 * @param postgresMillis CPU time of PostgreSQL per operation
 * @param latencies of all requests
 */
record Round(double perSecond, double applicationMillis, double postgresMillis, Latencies latencies) {
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    /** Runs it. */
    static Round of(Case each, Duration time) throws Exception {
        CpuMeter.Usage before = each.meter().usage();
        long begin = System.nanoTime();
        Latencies latencies = each.work().run(time);
        double seconds = (System.nanoTime() - begin) / NANOS;
        CpuMeter.Usage used = each.meter().usage().minus(before);
        double operations = (double) latencies.count() * each.operations();
        return new Round(
                latencies.count() / seconds,
                used.application() * MILLIS / operations,
                used.postgres() * MILLIS / operations,
                latencies);
    }
}
