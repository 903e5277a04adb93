package org.openmtl.launcher;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/**
 * Stops in order when the operating system asks for it. Not a shutdown hook: those run all at once, and the server's would cut the requests
 * and close the log while we still wait for them.
 */
final class StopSignal {

    private static final List<String> SIGNALS = List.of("TERM", "INT");
    private static final int STATUS_OF_IMPATIENCE = 130;

    private StopSignal() {}

    /** Runs the action, then ends the process; a second signal ends it at once. */
    static void handle(Runnable action) {
        AtomicBoolean asked = new AtomicBoolean();
        for (String signal : SIGNALS) {
            Signal.handle(new Signal(signal), ignored -> {
                if (asked.getAndSet(true)) {
                    Runtime.getRuntime().halt(STATUS_OF_IMPATIENCE);
                }
                new Thread(() -> stop(action), "stop").start();
            });
        }
    }

    private static void stop(Runnable action) {
        try {
            action.run();
            System.exit(0);
        } catch (RuntimeException failed) {
            failed.printStackTrace();
            System.exit(1);
        }
    }
}
