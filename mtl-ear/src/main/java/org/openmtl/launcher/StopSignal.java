package org.openmtl.launcher;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import sun.misc.Signal;

/**
 * Stops in order when the operating system asks for it. Not a shutdown hook: those run all at once, and the server's would cut the requests
 * and close the log while we still wait for them.
 */
final class StopSignal {

    private static final Logger LOG = Logger.getLogger(StopSignal.class.getName());
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
                Thread thread = new Thread(() -> stop(action), "stop");
                // The process would end with the server's last thread, before the database stopped.
                thread.setDaemon(false);
                thread.start();
            });
        }
    }

    private static void stop(Runnable action) {
        try {
            action.run();
            // All that shutdown hooks could do is done.
            Runtime.getRuntime().halt(0);
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "OpenMTL did not stop properly", failed);
            Runtime.getRuntime().halt(1);
        }
    }
}
