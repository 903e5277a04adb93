package org.openmtl.launcher.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.logging.Logger;

/**
 * Lets running requests finish before the server stops; Payara itself would cut them. From the moment the system property
 * {@code mtl.stopping} is set, the application reports that it is not ready and turns new requests away.
 */
public final class RunningRequests {

    /** What the application looks at. */
    static final String STOPPING = "mtl.stopping";

    private static final Logger LOG = Logger.getLogger(RunningRequests.class.getName());
    private static final String POOL = "http-thread-pool";
    private static final String CONTAINER = "org.apache.catalina.";
    private static final Duration PAUSE = Duration.ofMillis(50);

    private RunningRequests() {}

    /** Returns when nothing runs any more, or when the time is over. */
    public static void finish(Duration patience) {
        System.setProperty(STOPPING, "true");
        Instant end = Instant.now().plus(patience);
        long running = count();
        try {
            while (running > 0 && Instant.now().isBefore(end)) {
                Thread.sleep(PAUSE.toMillis());
                running = count();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        if (running > 0) {
            LOG.warning("%d requests were still running after %d s".formatted(running, patience.toSeconds()));
        }
    }

    /** A request is a thread of the HTTP pool that is inside the web container; the pool itself is not open to us. */
    private static long count() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith(POOL))
                .filter(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().startsWith(CONTAINER)))
                .count();
    }
}
