package org.openmtl.platform.webhooks.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.openmtl.platform.keys.Signatures;

/** Secrets of webhooks: derived from a key of the server, so that no table, no log of changes and no list can show one. */
@ApplicationScoped
class Secrets {
    private static final String PURPOSE = "webhook-secret";
    private static final String PREFIX = "whsec_";

    @Inject
    private Signatures signatures;

    /** As it is shown to people. */
    String text(UUID webhook, int number) {
        return PREFIX + Base64.getEncoder().encodeToString(bytes(webhook, number));
    }

    /** Those to sign with now, the newest first. */
    List<byte[]> valid(DueDelivery delivery) {
        byte[] newest = bytes(delivery.webhookId(), delivery.secretNumber());
        return delivery.usesOldSecret()
                ? List.of(newest, bytes(delivery.webhookId(), delivery.secretNumber() - 1))
                : List.of(newest);
    }

    private byte[] bytes(UUID webhook, int number) {
        return signatures.sign(PURPOSE, (webhook + "." + number).getBytes(StandardCharsets.UTF_8));
    }
}
