package org.openmtl.bench.load;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** How long each request took. */
public final class Latencies {
    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] sorted;

    private Latencies(long[] sorted) {
        this.sorted = sorted;
    }

    /** Of times in nanoseconds. */
    public static Latencies of(LongStream nanos) {
        return new Latencies(nanos.sorted().toArray());
    }

    /** All of several. */
    public static Latencies all(List<Latencies> several) {
        return of(several.stream().flatMapToLong(each -> Arrays.stream(each.sorted)));
    }

    /** How many there are. */
    public int count() {
        return sorted.length;
    }

    /** The time within which that share of the requests was answered, in milliseconds. */
    public double millis(double share) {
        if (sorted.length == 0) {
            throw new IllegalStateException("nothing was answered");
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)] / NANOS_PER_MILLI;
    }
}
