package org.openmtl.platform.webhooks.internal;

import static org.openmtl.platform.identity.Permission.WEBHOOK_ADMIN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.webhooks.Deliveries;
import org.openmtl.platform.webhooks.DeliveryView;
import org.openmtl.platform.webhooks.WebhookFields;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** The facade of the log of deliveries. */
@Stateless
@Guarded
public class DeliveriesBean implements Deliveries {
    private static final String AFRESH = """
            UPDATE platform.webhook_delivery
               SET state = 'PENDING', attempts = 0, first_tried_at = NULL, lease = NULL, due_at = now(), ended_at = NULL,
                   replays = replays + 1
             WHERE webhook_id = ?
            """;

    private static final String REPLAY = AFRESH + " AND id = ?";

    /** Served by webhook_delivery_log. */
    private static final String REPLAY_RANGE = AFRESH + """
             AND id IN (SELECT id FROM platform.webhook_delivery
                         WHERE webhook_id = ? AND created_at >= ? AND created_at < ? AND state <> 'PENDING'
                         ORDER BY created_at, id LIMIT ?)
            """;

    @Inject
    private Sql sql;

    @Inject
    private WebhookRows webhooks;

    @Inject
    private DeliveryLog log;

    @Override
    @Requires(WEBHOOK_ADMIN)
    public Slice<DeliveryView> list(UUID webhookId, ListQuery query) {
        return log.page(webhooks.reach(webhookId).id(), query);
    }

    @Override
    @Requires(WEBHOOK_ADMIN)
    public DeliveryView replay(UUID webhookId, UUID deliveryId) {
        webhooks.live(webhookId);
        if (sql.run(REPLAY, webhookId, deliveryId) == 0) {
            throw MtlProblem.notFound("delivery", deliveryId);
        }
        return log.one(deliveryId);
    }

    @Override
    @Requires(WEBHOOK_ADMIN)
    public int replay(UUID webhookId, OffsetDateTime from, OffsetDateTime to) {
        webhooks.live(webhookId);
        if (!from.isBefore(to)) {
            throw MtlProblem.invalid(WebhookFields.TO.name(), "range", "must be after " + WebhookFields.FROM.name());
        }
        return sql.run(REPLAY_RANGE, webhookId, webhookId, from, to, MOST_AT_ONCE);
    }
}
