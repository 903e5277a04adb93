package org.openmtl.platform.webhooks.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.openmtl.platform.outbox.FactListener;
import org.openmtl.platform.outbox.PublishedFact;
import org.openmtl.platform.sql.Sql;

/** Makes a delivery of each fact for each webhook that wants it. */
@ApplicationScoped
class WebhookFacts implements FactListener {
    private static final String ANY = "SELECT 1 FROM platform.webhook WHERE archived_at IS NULL LIMIT 1";

    /** Again has no effect. A paused webhook finds everything when it goes on. */
    private static final String DELIVER = """
            INSERT INTO platform.webhook_delivery (webhook_id, fact_id, n, type, subject_kind, subject_id)
            SELECT w.id, f.id, f.n, f.type, f.subject_kind, f.subject_id
              FROM platform.fact f
              JOIN platform.unit u ON u.id = f.unit_id
              JOIN platform.webhook w ON w.unit_id = ANY (u.ancestors) AND w.archived_at IS NULL AND w.created_at <= f.created_at
             WHERE f.id = ANY (?) AND EXISTS (
                   SELECT FROM jsonb_array_elements_text(w.types) AS wanted(type)
                    WHERE wanted.type = f.type
                       OR (right(wanted.type, 2) = '.*' AND starts_with(f.type, left(wanted.type, -1))))
            ON CONFLICT (webhook_id, fact_id) DO NOTHING
            """;

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "webhooks";
    }

    /** Without a webhook there is nothing to write down; one that is being added begins with what comes after it. */
    @Override
    public boolean wants(String type) {
        return sql.exists(ANY);
    }

    @Override
    public void hear(List<PublishedFact> facts) {
        sql.run(DELIVER, facts.stream().map(PublishedFact::id).toList());
    }
}
