package org.openmtl.platform.webhooks.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;

/** Takes a delivery, sends it, notes how that went: three steps, of which only the first and the last are transactions. */
@ApplicationScoped
class DeliveryRound {
    /** How many are sent at once. */
    static final int PLACES = 16;

    private static final int PLACES_OF_ONE = 4;
    private static final Actor SENDER = Actor.system("webhooks");

    @Inject
    private DeliverySteps steps;

    @Inject
    private Sender sender;

    @Inject
    private CurrentActor current;

    private final InFlight inFlight = new InFlight(PLACES_OF_ONE);
    private final Lock turn = new ReentrantLock();

    /** Takes one, if one is due and its webhook has a place free. */
    @ActivateRequestContext
    Optional<DueDelivery> claim() {
        current.is(SENDER, "webhooks");
        turn.lock();
        try {
            Optional<DueDelivery> due = steps.claim(inFlight.full());
            due.ifPresent(delivery -> inFlight.begun(delivery.webhookId()));
            return due;
        } finally {
            turn.unlock();
        }
    }

    /** When noting fails the lease runs out, and it is sent again: at least once. */
    @ActivateRequestContext
    void deliver(DueDelivery delivery) {
        current.is(SENDER, "webhooks");
        try {
            steps.settle(delivery, sender.send(delivery));
        } finally {
            inFlight.ended(delivery.webhookId());
        }
    }
}
