package org.openmtl.platform.webhooks.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.outbox.Fact;
import org.openmtl.platform.outbox.PublishedFact;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.fields.JsonText;

/** What waits to be sent. All times are the database's, since nodes need not agree on theirs. */
@ApplicationScoped
class DeliveryQueue {
    /**
     * Of each webhook the delivery whose turn it is, and of those the one that waits longest. Served by webhook_delivery_due and
     * webhook_delivery_subject. A node that dies while it sends leaves the delivery to others, a minute later.
     */
    private static final String CLAIM = """
            WITH turn AS (
                SELECT d.id FROM platform.webhook w
                 CROSS JOIN LATERAL (
                    SELECT c.id, c.due_at FROM platform.webhook_delivery c
                     WHERE c.webhook_id = w.id AND c.state = 'PENDING' AND c.due_at <= now()
                       AND NOT EXISTS (SELECT FROM platform.webhook_delivery e
                                        WHERE e.webhook_id = c.webhook_id AND e.subject_id = c.subject_id
                                          AND e.state = 'PENDING' AND e.n < c.n)
                     ORDER BY c.due_at, c.n LIMIT 1 FOR UPDATE SKIP LOCKED) d
                 WHERE w.state = 'ACTIVE' AND w.archived_at IS NULL AND w.id <> ALL (?)
                 ORDER BY d.due_at LIMIT 1)
            UPDATE platform.webhook_delivery d
               SET lease = gen_random_uuid(), due_at = clock_timestamp() + interval '1 minute', attempts = d.attempts + 1,
                   first_tried_at = coalesce(d.first_tried_at, now()), last_tried_at = now()
              FROM turn, platform.webhook w, platform.fact f
             WHERE d.id = turn.id AND w.id = d.webhook_id AND f.id = d.fact_id
            RETURNING d.id, d.lease, d.webhook_id, w.url, w.secret_number, coalesce(w.old_secret_until > now(), false) AS both_secrets,
                   d.attempts, extract(epoch FROM now() - d.first_tried_at) AS since_first, d.fact_id, d.n, f.type, f.subject_kind,
                   f.subject_id, f.unit_id, f.data, f.created_at, f.created_by, f.request
            """;

    private static final String END = """
            UPDATE platform.webhook_delivery
               SET state = ?, outcome = ?, status = ?, duration_millis = ?, lease = NULL, ended_at = clock_timestamp()
             WHERE id = ? AND lease = ?
            """;

    /** What comes after it about the same subject waits as long, so that nobody looks at it meanwhile. */
    private static final String AGAIN = """
            WITH failed AS (
                UPDATE platform.webhook_delivery
                   SET outcome = ?, status = ?, duration_millis = ?, lease = NULL,
                       due_at = clock_timestamp() + make_interval(secs => ?)
                 WHERE id = ? AND lease = ?
                RETURNING webhook_id, subject_id, n, due_at),
            behind AS (
                UPDATE platform.webhook_delivery d SET due_at = f.due_at FROM failed f
                 WHERE d.webhook_id = f.webhook_id AND d.subject_id = f.subject_id AND d.state = 'PENDING' AND d.n > f.n
                   AND d.due_at < f.due_at)
            SELECT 1 FROM failed
            """;

    @Inject
    private Sql sql;

    /** Takes the delivery whose turn it is, of any webhook but these. */
    Optional<DueDelivery> claim(Collection<UUID> exceptOf) {
        return sql.first(CLAIM, DeliveryQueue::delivery, exceptOf);
    }

    /** Ends it; false when the lease has gone to another. */
    boolean end(DueDelivery delivery, Attempt attempt, String state) {
        return sql.run(
                        END,
                        state,
                        attempt.outcome(),
                        attempt.status(),
                        attempt.took().toMillis(),
                        delivery.id(),
                        delivery.lease())
                == 1;
    }

    /** Has it tried again after that time; false when the lease has gone to another. */
    boolean again(DueDelivery delivery, Attempt attempt, Duration wait) {
        return sql.exists(
                AGAIN,
                attempt.outcome(),
                attempt.status(),
                attempt.took().toMillis(),
                wait.toMillis() / 1000.0,
                delivery.id(),
                delivery.lease());
    }

    private static DueDelivery delivery(ResultSet row) throws SQLException {
        return new DueDelivery(
                row.getObject("id", UUID.class),
                row.getObject("lease", UUID.class),
                row.getObject("webhook_id", UUID.class),
                row.getString("url"),
                row.getInt("secret_number"),
                row.getBoolean("both_secrets"),
                row.getInt("attempts"),
                Duration.ofMillis(Math.round(row.getDouble("since_first") * 1000)),
                fact(row));
    }

    private static PublishedFact fact(ResultSet row) throws SQLException {
        Fact fact = new Fact(
                row.getString("type"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                JsonText.object(row.getString("data")));
        return new PublishedFact(
                row.getObject("fact_id", UUID.class),
                row.getLong("n"),
                fact,
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("created_by"),
                row.getString("request"));
    }
}
