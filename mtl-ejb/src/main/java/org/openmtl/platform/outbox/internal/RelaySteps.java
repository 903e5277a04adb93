package org.openmtl.platform.outbox.internal;

import static org.openmtl.platform.identity.Permission.SELF;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.outbox.FactListener;
import org.openmtl.platform.outbox.PublishedFact;

/** The transactions of the relay, each of its own whatever the timer runs in. */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RelaySteps {
    @Inject
    private Publications publications;

    /** What the listener could hear now. */
    @Requires(SELF)
    public List<UUID> due(FactListener listener, int most) {
        return publications.due(listener.name(), most);
    }

    /**
     * Lets the listener hear those of the facts that no other node has in its hands.
     *
     * @return how many these were
     */
    @Requires(SELF)
    public int tell(FactListener listener, List<UUID> facts) {
        List<PublishedFact> held = publications.hold(listener.name(), facts);
        if (!held.isEmpty()) {
            listener.hear(held);
            publications.heard(listener.name(), held);
        }
        return held.size();
    }

    /** Has a fact come again later. */
    @Requires(SELF)
    public void failed(FactListener listener, UUID fact, String kindOfFault) {
        publications.failed(listener.name(), fact, kindOfFault);
    }
}
