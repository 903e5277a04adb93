package org.openmtl.platform.outbox.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.outbox.FactListener;

/** Brings facts to a listener: many in one transaction, and after a fault each in one of its own, so that one alone is held up. */
@ApplicationScoped
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class.getName());
    private static final Actor RELAY = Actor.system("relay");
    private static final int AT_ONCE = 200;
    private static final int LONGEST_KIND = 200;

    @Inject
    private RelaySteps steps;

    @Inject
    private CurrentActor current;

    /** Answers whether there may be more. */
    @ActivateRequestContext
    boolean bring(FactListener listener) {
        current.is(RELAY, "relay:" + listener.name());
        List<UUID> due = steps.due(listener, AT_ONCE);
        if (due.isEmpty()) {
            return false;
        }
        try {
            return steps.tell(listener, due) > 0;
        } catch (RuntimeException failed) {
            LOG.log(Level.FINE, "facts are brought one by one", failed);
            due.forEach(fact -> bringAlone(listener, fact));
            return true;
        }
    }

    private void bringAlone(FactListener listener, UUID fact) {
        try {
            steps.tell(listener, List.of(fact));
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    listener.name() + " fails at the fact " + fact + ", which comes again later",
                    failed);
            steps.failed(listener, fact, kind(failed));
        }
    }

    /** Its class: a message may quote a row. */
    private static String kind(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String name = cause.getClass().getName();
        return name.substring(0, Math.min(name.length(), LONGEST_KIND));
    }
}
