package org.openmtl.platform.mail.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openmtl.platform.sql.Sql;

/**
 * What waits to be sent, and the transactions before and after an attempt; during it there is none. All times are the database's, since
 * nodes need not agree on theirs.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailQueue {
    private static final Logger LOG = Logger.getLogger(MailQueue.class.getName());

    /** Served by mail_due. A node that dies while it sends leaves the mail to others, five minutes later. */
    private static final String CLAIM = """
            UPDATE platform.mail
               SET lease = gen_random_uuid(), due_at = clock_timestamp() + interval '5 minutes', attempts = attempts + 1,
                   first_tried_at = coalesce(first_tried_at, now())
             WHERE id = (SELECT m.id FROM platform.mail m WHERE m.state = 'PENDING' AND m.due_at <= now()
                          ORDER BY m.due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, lease, recipient, subject, text, html, created_at, attempts,
                      extract(epoch FROM now() - first_tried_at) AS since_first
            """;

    private static final String END = """
            UPDATE platform.mail
               SET state = ?, outcome = ?, reply = ?, subject = NULL, text = NULL, html = NULL, lease = NULL, ended_at = clock_timestamp()
             WHERE id = ? AND lease = ?
            """;

    private static final String AGAIN = """
            UPDATE platform.mail
               SET outcome = ?, reply = ?, lease = NULL, due_at = clock_timestamp() + make_interval(secs => ?)
             WHERE id = ? AND lease = ?
            """;

    @Inject
    private Sql sql;

    /** Takes the mail that has waited longest. */
    public Optional<DueMail> claim() {
        return sql.first(CLAIM, MailQueue::mail);
    }

    /** Notes how an attempt went. One that took so long that another node has begun one of its own changes nothing. */
    public void settle(DueMail mail, Attempt attempt) {
        Optional<Duration> wait = attempt.isSent() || attempt.isForGood()
                ? Optional.empty()
                : RetrySchedule.next(
                        mail.attempts(),
                        mail.sinceFirst(),
                        ThreadLocalRandom.current().nextDouble());
        if (wait.isPresent()) {
            again(mail, attempt, wait.get());
        } else {
            end(mail, attempt);
        }
    }

    private void again(DueMail mail, Attempt attempt, Duration wait) {
        sql.run(AGAIN, attempt.outcome(), attempt.reply(), wait.toMillis() / 1000.0, mail.id(), mail.lease());
    }

    private void end(DueMail mail, Attempt attempt) {
        if (!attempt.isSent()) {
            LOG.log(Level.WARNING, "{0} is given up: {1}, reply {2}", new Object[] {
                mail, attempt.outcome(), attempt.reply()
            });
        }
        sql.run(END, attempt.isSent() ? "SENT" : "DEAD", attempt.outcome(), attempt.reply(), mail.id(), mail.lease());
    }

    private static DueMail mail(ResultSet row) throws SQLException {
        return new DueMail(
                row.getObject("id", UUID.class),
                row.getObject("lease", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                Sql.instant(row, "created_at"),
                row.getInt("attempts"),
                Duration.ofMillis(Math.round(row.getDouble("since_first") * 1000)));
    }
}
