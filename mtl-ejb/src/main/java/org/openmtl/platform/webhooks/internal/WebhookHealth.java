package org.openmtl.platform.webhooks.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.openmtl.platform.sql.Sql;
import org.openmtl.platform.webhooks.PauseReason;

/** Notes how a webhook does, and pauses one that is of no use. Writes only when something has changed. */
@ApplicationScoped
class WebhookHealth {
    private static final String WORKS =
            "UPDATE platform.webhook SET failing_since = NULL WHERE id = ? AND failing_since IS NOT NULL";
    private static final String FAILS =
            "UPDATE platform.webhook SET failing_since = now() WHERE id = ? AND failing_since IS NULL";

    private static final String PAUSE = """
            UPDATE platform.webhook
               SET state = 'PAUSED', paused_because = ?, version = version + 1, updated_at = now(), updated_by = platform.acting()
             WHERE id = ? AND state = 'ACTIVE'
            """;

    private static final String FAILING_FOR_DAYS = " AND failing_since < now() - interval '5 days'";

    @Inject
    private Sql sql;

    void taken(UUID webhook) {
        sql.run(WORKS, webhook);
    }

    void failed(UUID webhook) {
        sql.run(FAILS, webhook);
        sql.run(PAUSE + FAILING_FOR_DAYS, PauseReason.FAILING, webhook);
    }

    void gone(UUID webhook) {
        sql.run(FAILS, webhook);
        sql.run(PAUSE, PauseReason.GONE, webhook);
    }
}
