package org.openmtl.platform.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sends the hints that are due. No transaction is open meanwhile: one that has written would keep the change feed waiting. */
@ApplicationScoped
class HintRound {
    private static final Logger LOG = Logger.getLogger(HintRound.class.getName());
    private static final int FIRST_WAIT_SECONDS = 10;
    private static final int MOST_DOUBLINGS = 9;

    @Inject
    private SubscriptionRows rows;

    @Inject
    private HintSettings settings;

    @Inject
    private PushService service;

    /** Answers whether there may be more. */
    boolean send(String contact) throws InterruptedException {
        List<Subscription> due = rows.claim();
        for (Subscription subscription : due) {
            send(subscription, contact);
        }
        return !due.isEmpty();
    }

    private void send(Subscription subscription, String contact) throws InterruptedException {
        if (!settings.trust(subscription.endpoint())) {
            rows.end(subscription.deviceId()); // it is not trusted any more
            return;
        }
        PushService.Receipt receipt;
        try {
            receipt = service.send(subscription, contact);
        } catch (IOException unreachable) {
            LOG.log(Level.FINE, "a push service cannot be reached", unreachable);
            rows.again(subscription, wait(subscription));
            return;
        } catch (RuntimeException unusable) { // must not keep the others from being told
            LOG.log(Level.WARNING, "no hint can be made for a subscription, so it ends", unusable);
            rows.end(subscription.deviceId());
            return;
        }
        settle(subscription, receipt);
    }

    private void settle(Subscription subscription, PushService.Receipt receipt) {
        if (receipt.isOver()) {
            rows.end(subscription.deviceId());
        } else if (receipt.mayPass()) {
            rows.again(subscription, Math.max(receipt.retryAfter(), wait(subscription)));
        } else {
            if (!receipt.isTaken()) {
                LOG.log(Level.WARNING, "a push service refused a hint with {0}", receipt.status());
            }
            rows.told(subscription);
        }
    }

    private static long wait(Subscription subscription) {
        return (long) FIRST_WAIT_SECONDS << Math.min(subscription.attempts() - 1, MOST_DOUBLINGS);
    }
}
