package org.openmtl.platform.outbox.internal;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openmtl.platform.outbox.FactListener;

/** Looks every second whether a listener has something to hear; every node does, and each fact falls to one of them. */
@Startup
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RelayTimer {
    private static final Logger LOG = Logger.getLogger(RelayTimer.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private Relay relay;

    @Any
    @Inject
    private Instance<FactListener> listeners;

    private volatile boolean stopping;

    /** Brings what is due, to each listener in turn, until there is nothing left. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        if (!busy.compareAndSet(false, true)) {
            return; // the last look has found much to bring
        }
        try {
            List<FactListener> waiting = listeners.stream().toList();
            while (!waiting.isEmpty() && !stopping) {
                waiting = waiting.stream().filter(this::bring).toList();
            }
        } finally {
            busy.set(false);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private boolean bring(FactListener listener) {
        try {
            return !stopping && relay.bring(listener);
        } catch (RuntimeException unreachable) {
            LOG.log(Level.FINE, "no facts can be brought now", unreachable);
            return false;
        }
    }
}
