package org.openmtl.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What has been started, to be stopped in the opposite order. A stop that is asked for in the middle of a step waits for the step, so that
 * nothing is left running that nobody knows of.
 */
final class Running {

    private final Deque<Runnable> stops = new ArrayDeque<>();
    private boolean stopped;

    /** Starts something and remembers how to stop it. */
    synchronized <T> T start(Supplier<T> starter, Consumer<T> stopper) {
        if (stopped) {
            throw new StartFailure("stopped while starting");
        }
        T thing = starter.get();
        stops.push(() -> stopper.accept(thing));
        return thing;
    }

    /** Stops the last started first; once. */
    synchronized void stop() {
        stopped = true;
        while (!stops.isEmpty()) {
            stops.pop().run();
        }
    }
}
