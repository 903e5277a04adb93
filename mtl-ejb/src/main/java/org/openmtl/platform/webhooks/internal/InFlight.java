package org.openmtl.platform.webhooks.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many deliveries of each webhook this node is at; one that answers slowly must not take all places. */
final class InFlight {
    private final int mostPerWebhook;
    private final Map<UUID, Integer> running = new HashMap<>();

    InFlight(int mostPerWebhook) {
        this.mostPerWebhook = mostPerWebhook;
    }

    /** Webhooks that have as many as they may. */
    synchronized List<UUID> full() {
        return running.entrySet().stream()
                .filter(webhook -> webhook.getValue() >= mostPerWebhook)
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized void begun(UUID webhook) {
        running.merge(webhook, 1, Integer::sum);
    }

    synchronized void ended(UUID webhook) {
        running.computeIfPresent(webhook, (id, count) -> count == 1 ? null : count - 1);
    }
}
