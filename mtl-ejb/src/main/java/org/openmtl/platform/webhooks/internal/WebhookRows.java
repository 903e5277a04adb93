package org.openmtl.platform.webhooks.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.Permission;
import org.openmtl.platform.sql.RecordReader;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.webhooks.WebhookView;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Finds webhooks for whoever acts. */
@ApplicationScoped
class WebhookRows {
    private static final RecordReader<WebhookView> READER = RecordReader.of(WebhookView.class);
    private static final String READ =
            "SELECT " + READER.columns("t") + " FROM platform.webhook t WHERE t.id = ? AND (? OR t.unit_id = ANY (?))";

    @Inject
    private Sql sql;

    @Inject
    private CurrentActor current;

    /**
     * The webhook, archived or not.
     *
     * @throws MtlProblem not-found
     */
    WebhookView reach(UUID id) {
        return sql.first(
                        READ,
                        READER::read,
                        id,
                        current.get().isSystem(),
                        current.get().units(Permission.WEBHOOK_ADMIN))
                .orElseThrow(() -> MtlProblem.notFound("webhook", id));
    }

    /**
     * The webhook, to do something with it.
     *
     * @throws MtlProblem not-found, or conflict when it is archived
     */
    WebhookView live(UUID id) {
        WebhookView webhook = reach(id);
        if (webhook.archivedAt() != null) {
            throw MtlProblem.of(CommonProblem.CONFLICT, "It is archived", Map.of("version", webhook.version()));
        }
        return webhook;
    }

    static MtlProblem stale(long seen, WebhookView now) {
        return MtlProblem.of(
                CommonProblem.STALE_VERSION,
                "You changed version " + seen + ", it is at version " + now.version(),
                Map.of("version", now.version()));
    }
}
