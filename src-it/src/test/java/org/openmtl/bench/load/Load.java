package org.openmtl.bench.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/** A closed loop: each connection sends its next request when the last was answered. */
public final class Load {
    private static final int FIRST_CAPACITY = 1 << 14;

    private Load() {}

    /** Runs for that time, a connection for each caller. The first answer that is not as it should be ends it with an exception. */
    public static Latencies run(URI server, List<Caller> callers, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(callers.size());
        try {
            List<Callable<long[]>> loops = new ArrayList<>();
            callers.forEach(caller -> loops.add(() -> loop(server, caller, end)));
            return Latencies.of(threads.invokeAll(loops).stream().flatMapToLong(Load::nanos));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] loop(URI server, Caller caller, long end) throws IOException {
        long[] nanos = new long[FIRST_CAPACITY];
        int count = 0;
        try (KeepAliveConnection connection = new KeepAliveConnection(server)) {
            while (System.nanoTime() < end) {
                byte[] request = caller.request();
                long begin = System.nanoTime();
                Reply reply = connection.exchange(request);
                nanos = count < nanos.length ? nanos : Arrays.copyOf(nanos, 2 * count);
                nanos[count++] = System.nanoTime() - begin;
                caller.check(reply);
            }
        }
        return Arrays.copyOf(nanos, count);
    }

    private static LongStream nanos(Future<long[]> loop) {
        try {
            return Arrays.stream(loop.get());
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a request failed: " + failed.getCause(), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
