package org.openmtl.platform.notify.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.openmtl.platform.sql.Sql;

/** The table of subscriptions. All times are the database's, since nodes need not agree on theirs. */
@ApplicationScoped
@Transactional
class SubscriptionRows {
    /** As many as can be tried, for ten seconds each, within the minute they are claimed for. */
    private static final int AT_ONCE = 5;

    private static final String KEEP = """
            INSERT INTO platform.push_subscription (device_id, person_id, endpoint, p256dh, auth, created_by)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (device_id) DO UPDATE SET person_id = excluded.person_id, endpoint = excluded.endpoint,
                   p256dh = excluded.p256dh, auth = excluded.auth, attempts = 0,
                   version = push_subscription.version + 1
            """;

    private static final String END = "DELETE FROM platform.push_subscription WHERE device_id = ?";

    private static final String TELL = """
            UPDATE platform.push_subscription SET hint_due_at = now(), hint_since = now(), attempts = 0 WHERE person_id = ?
            """;

    /** Served by push_subscription_due. A node that dies while it sends leaves the hint to others, a minute later. */
    private static final String CLAIM = """
            UPDATE platform.push_subscription SET hint_due_at = clock_timestamp() + interval '1 minute', attempts = attempts + 1
             WHERE device_id IN (SELECT s.device_id FROM platform.push_subscription s
                                  WHERE s.hint_due_at <= now() ORDER BY s.hint_due_at LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING device_id, endpoint, p256dh, auth, hint_due_at, attempts
            """;

    private static final String TOLD = """
            UPDATE platform.push_subscription SET hint_due_at = NULL, hint_since = NULL, attempts = 0
             WHERE device_id = ? AND hint_due_at = ?
            """;

    /** A hint is given up after 12 hours, the time a push service would keep it. */
    private static final String AGAIN = """
            UPDATE platform.push_subscription
               SET hint_due_at = CASE WHEN hint_since > now() - interval '12 hours'
                                      THEN now() + make_interval(secs => ?) END,
                   hint_since  = CASE WHEN hint_since > now() - interval '12 hours' THEN hint_since END
             WHERE device_id = ? AND hint_due_at = ?
            """;

    @Inject
    private Sql sql;

    void keep(UUID device, UUID person, String endpoint, byte[] p256dh, byte[] auth, String by) {
        sql.run(KEEP, device, person, endpoint, p256dh, auth, by);
    }

    void end(UUID device) {
        sql.run(END, device);
    }

    void tell(UUID person) {
        sql.run(TELL, person);
    }

    List<Subscription> claim() {
        return sql.list(CLAIM, SubscriptionRows::subscription, AT_ONCE);
    }

    void told(Subscription subscription) {
        sql.run(TOLD, subscription.deviceId(), subscription.due());
    }

    void again(Subscription subscription, long seconds) {
        sql.run(AGAIN, seconds, subscription.deviceId(), subscription.due());
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                row.getObject("device_id", UUID.class),
                row.getString("endpoint"),
                row.getBytes("p256dh"),
                row.getBytes("auth"),
                Sql.instant(row, "hint_due_at"),
                row.getInt("attempts"));
    }
}
