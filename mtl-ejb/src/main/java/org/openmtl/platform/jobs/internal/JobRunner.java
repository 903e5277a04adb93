package org.openmtl.platform.jobs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Actors;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.shared.MtlProblem;

/** Runs one job step by step until it ends, fails, belongs to another node, or the node stops. */
@ApplicationScoped
class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    private static final int MOST_ATTEMPTS = 5;

    @Inject
    private JobSteps steps;

    @Inject
    private JobQueue queue;

    @Inject
    private Actors actors;

    @Inject
    private CurrentActor current;

    private volatile boolean stopping;

    /** From here on a running job ends with its running step. */
    void stop() {
        stopping = true;
    }

    @ActivateRequestContext
    void run(LeasedJob job) {
        try {
            boolean more = true;
            while (more && !stopping) {
                current.is(actors.named(job.owner()), "job:" + job.job().id());
                more = steps.next(job);
            }
            if (more) {
                queue.release(job, 0);
            }
        } catch (RuntimeException failed) {
            recover(job, failed);
        }
    }

    /** When even this fails the lease runs out, and some node tries again. */
    private void recover(LeasedJob job, RuntimeException failed) {
        MtlProblem refusal = refusal(failed);
        if (refusal != null) {
            steps.giveUp(job, refusal.detail());
            return;
        }
        log(job, failed);
        if (job.attempts() >= MOST_ATTEMPTS) {
            steps.giveUp(
                    job,
                    "It failed " + job.attempts() + " times; the log says why under job:"
                            + job.job().id());
        } else {
            queue.release(job, 1 << job.attempts());
        }
    }

    private static @Nullable MtlProblem refusal(Throwable failed) {
        Throwable cause = failed;
        while (cause != null && !(cause instanceof MtlProblem)) {
            cause = cause.getCause();
        }
        return (MtlProblem) cause;
    }

    private static void log(LeasedJob job, RuntimeException failed) {
        LogRecord entry = new LogRecord(Level.WARNING, "a step of a job failed");
        entry.setLoggerName(LOG.getName());
        entry.setThrown(failed);
        entry.setParameters(new Object[] {
            Map.of("requestId", "job:" + job.job().id(), "kind", job.kind(), "attempt", job.attempts())
        });
        LOG.log(entry);
    }
}
