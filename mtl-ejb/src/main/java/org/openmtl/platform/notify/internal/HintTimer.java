package org.openmtl.platform.notify.internal;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every five seconds whether a hint is due; every node does, and each hint falls to one of them. */
@Startup
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HintTimer {
    private static final Logger LOG = Logger.getLogger(HintTimer.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private HintRound round;

    @Inject
    private HintSettings settings;

    private volatile boolean stopping;

    /** Sends what is due. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void look() {
        Optional<String> contact = settings.contact();
        if (contact.isEmpty() || !busy.compareAndSet(false, true)) {
            return;
        }
        try {
            boolean more = true;
            while (more && !stopping) {
                more = round.send(contact.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unreachable) {
            LOG.log(Level.FINE, "hints cannot be looked up now", unreachable);
        } finally {
            busy.set(false);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }
}
