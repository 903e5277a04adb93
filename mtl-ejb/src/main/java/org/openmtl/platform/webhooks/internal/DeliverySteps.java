package org.openmtl.platform.webhooks.internal;

import static org.openmtl.platform.identity.Permission.SELF;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.webhooks.DeliveryState;

/** The transactions before and after an attempt, whatever the timer runs in; during it there is none. */
@Stateless
@Guarded
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliverySteps {
    private static final Logger LOG = Logger.getLogger(DeliverySteps.class.getName());

    @Inject
    private DeliveryQueue queue;

    @Inject
    private WebhookHealth health;

    /** Takes the delivery whose turn it is, of any webhook but these. */
    @Requires(SELF)
    public Optional<DueDelivery> claim(Collection<UUID> exceptOf) {
        return queue.claim(exceptOf);
    }

    /** Notes how an attempt went. An attempt that took so long that another node has begun one of its own changes nothing. */
    @Requires(SELF)
    public void settle(DueDelivery delivery, Attempt attempt) {
        if (attempt.isTaken()) {
            if (queue.end(delivery, attempt, DeliveryState.DELIVERED.name())) {
                health.taken(delivery.webhookId());
            }
        } else if (again(delivery, attempt)) {
            note(delivery, attempt);
        }
    }

    private boolean again(DueDelivery delivery, Attempt attempt) {
        Optional<Duration> wait = RetrySchedule.next(
                delivery.attempts(),
                delivery.sinceFirst(),
                attempt.retryAfter(),
                ThreadLocalRandom.current().nextDouble());
        if (wait.isPresent()) {
            return queue.again(delivery, attempt, wait.get());
        }
        LOG.log(Level.WARNING, "a delivery of the webhook {0} is given up: {1}", new Object[] {
            delivery.webhookId(), delivery.id()
        });
        return queue.end(delivery, attempt, DeliveryState.DEAD.name());
    }

    private void note(DueDelivery delivery, Attempt attempt) {
        if (attempt.isGone()) {
            health.gone(delivery.webhookId());
        } else {
            health.failed(delivery.webhookId());
        }
    }
}
