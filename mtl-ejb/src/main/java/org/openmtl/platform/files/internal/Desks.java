package org.openmtl.platform.files.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** How many pictures are looked at at once: each takes memory meanwhile. */
final class Desks {
    private final Semaphore free;
    private final Duration patience;

    Desks(int count, Duration patience) {
        this.free = new Semaphore(count, true);
        this.patience = patience;
    }

    /** What is done with a picture. */
    interface Work<T> {
        T done() throws IOException, RefusedPicture;
    }

    /**
     * Does it at the next free desk.
     *
     * @throws MtlProblem unavailable, when none gets free in time: all is here that was sent, and whoever asks again has it looked at
     */
    <T> T with(Work<T> work) throws IOException, RefusedPicture {
        take();
        try {
            return work.done();
        } finally {
            free.release();
        }
    }

    private void take() {
        try {
            if (free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw MtlProblem.of(
                CommonProblem.UNAVAILABLE,
                "It is here, but others are looked at: ask how far it is in a moment",
                Map.of("retryAfter", Math.max(1, patience.toSeconds())));
    }
}
