package org.openmtl.platform.upkeep.internal;

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
import org.openmtl.platform.upkeep.Chore;

/** Looks every two seconds whether a chore is due; every node does, and each step falls to one of them. */
@Startup
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChoreTimer {
    private static final Logger LOG = Logger.getLogger(ChoreTimer.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();

    @Inject
    private ChoreBook book;

    @Any
    @Inject
    private Instance<Chore> chores;

    private volatile boolean stopping;

    /** Does all that is due, one thing after the other. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void look() {
        if (!busy.compareAndSet(false, true)) {
            return; // the last look has found much to do
        }
        try {
            List<String> due = book.due();
            chores.stream().filter(chore -> due.contains(chore.name())).forEach(this::run);
        } catch (RuntimeException unreachable) {
            LOG.log(Level.FINE, "chores cannot be looked up now", unreachable);
        } finally {
            busy.set(false);
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
    }

    private void run(Chore chore) {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = book.step(chore);
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "a step of the chore " + chore.name() + " failed", failed);
            book.failed(chore);
        }
    }
}
