package org.openmtl.platform.webhooks.internal;

import java.time.Duration;
import java.util.UUID;
import org.openmtl.platform.outbox.PublishedFact;

/**
 * A delivery this node is at.
 *
 * @param lease names the attempt
 * @param attempts how many there were, with this one
 * @param sinceFirst time since the first
 * @param usesOldSecret whether it is signed with the secret before, too
 */
record DueDelivery(
        UUID id,
        UUID lease,
        UUID webhookId,
        String url,
        int secretNumber,
        boolean usesOldSecret,
        int attempts,
        Duration sinceFirst,
        PublishedFact fact) {}
