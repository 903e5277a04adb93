package org.openmtl.platform.exchange.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** How many exports may run on this node at once: each holds a thread for as long as its reader takes. */
@ApplicationScoped
class ExportPlaces {
    private static final int AT_ONCE = 4;
    private static final int RETRY_AFTER_SECONDS = 10;

    private final Semaphore free = new Semaphore(AT_ONCE);

    void take() {
        if (!free.tryAcquire()) {
            throw MtlProblem.of(
                    CommonProblem.TOO_MANY_REQUESTS,
                    "As many exports as this server runs at once are under way",
                    Map.of("retryAfter", RETRY_AFTER_SECONDS));
        }
    }

    void giveBack() {
        free.release();
    }
}
