package org.openmtl.platform.jobs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.platform.jobs.Job;
import org.openmtl.platform.jobs.Progress;
import org.openmtl.platform.jobs.StartJob;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.fields.JsonText;

/** The table of jobs. All times are the database's, since nodes need not agree on theirs. */
@ApplicationScoped
@Transactional
class JobQueue {
    private static final String ADD =
            "INSERT INTO platform.job (id, kind, state, payload, owner) VALUES (?, ?, 'QUEUED', CAST(? AS jsonb), ?)";

    /** Served by job_due. A job whose step is running is locked by that step, so it is passed over even when its lease has ended. */
    private static final String CLAIM = """
            UPDATE platform.job SET state = 'RUNNING', lease = gen_random_uuid(), attempts = attempts + 1,
                   due_at = clock_timestamp() + interval '15 seconds', started_at = coalesce(started_at, now())
             WHERE id = (SELECT id FROM platform.job WHERE ended_at IS NULL AND due_at <= now()
                          ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, payload, owner, lease, attempts
            """;

    private static final String HOLD = "SELECT 1 FROM platform.job WHERE id = ? AND lease = ? FOR UPDATE";
    private static final String STEPPED = """
            UPDATE platform.job SET attempts = 0, done = ?, total = ?, due_at = clock_timestamp() + interval '15 seconds'
             WHERE id = ? AND lease = ?
            """;
    private static final String ENDED = """
            UPDATE platform.job SET state = ?, error = ?, lease = NULL, ended_at = now() WHERE id = ? AND lease = ?
            """;
    private static final String RELEASE = """
            UPDATE platform.job SET state = 'QUEUED', lease = NULL, due_at = now() + make_interval(secs => ?)
             WHERE id = ? AND lease = ?
            """;
    private static final String FORGET = "DELETE FROM platform.job WHERE ended_at < now() - make_interval(days => ?)";

    @Inject
    private Sql sql;

    void add(UUID id, StartJob command, String owner) {
        sql.run(ADD, id, command.kind(), command.payload().toString(), owner);
    }

    /**
     * Takes the job whose turn it is. Committed when it returns, whatever the caller's transaction: the job's first step, on another
     * thread, would not see the lease otherwise, take the job for somebody else's and leave it until the lease has run out.
     */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<LeasedJob> claim() {
        return sql.first(CLAIM, JobQueue::leased);
    }

    /** Locks the job to the running transaction; false when the lease has gone to another. */
    boolean hold(LeasedJob job) {
        return sql.exists(HOLD, job.job().id(), job.lease());
    }

    void stepped(LeasedJob job, Progress progress) {
        sql.run(STEPPED, progress.done(), progress.total(), job.job().id(), job.lease());
        if (progress.ended()) {
            sql.run(ENDED, "DONE", null, job.job().id(), job.lease());
        }
    }

    boolean failed(LeasedJob job, String because) {
        return sql.run(ENDED, "FAILED", because, job.job().id(), job.lease()) == 1;
    }

    /** Lets any node take the job up again after that many seconds. */
    void release(LeasedJob job, int seconds) {
        sql.run(RELEASE, seconds, job.job().id(), job.lease());
    }

    void forget(int daysAfterTheEnd) {
        sql.run(FORGET, daysAfterTheEnd);
    }

    private static LeasedJob leased(ResultSet row) throws SQLException {
        Job job = new Job(row.getObject("id", UUID.class), JsonText.object(row.getString("payload")));
        return new LeasedJob(
                job,
                row.getString("kind"),
                row.getObject("lease", UUID.class),
                row.getString("owner"),
                row.getInt("attempts"));
    }
}
