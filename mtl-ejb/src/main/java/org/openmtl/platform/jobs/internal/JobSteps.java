package org.openmtl.platform.jobs.internal;

import static org.openmtl.platform.identity.Permission.SELF;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.OpenToAnyone;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.jobs.JobKind;
import org.openmtl.platform.jobs.Progress;

/** The transactions of a running job. */
@Stateless
@Guarded
public class JobSteps {
    @Inject
    private JobQueue queue;

    @Any
    @Inject
    private Instance<JobKind> kinds;

    /**
     * One step, as whoever the job runs for. The lease is proved in the step's own transaction: a node that was thought dead and wakes up
     * cannot do the step a second time.
     *
     * @return whether there is more to do for this node
     */
    @Requires(SELF)
    public boolean next(LeasedJob job) {
        if (!queue.hold(job)) {
            return false;
        }
        Progress progress = kind(job).step(job.job());
        queue.stepped(job, progress);
        return !progress.ended();
    }

    /** Ends a job as failed. */
    @OpenToAnyone(because = "whoever the job ran for may have lost every right, and that may be why")
    public void giveUp(LeasedJob job, String because) {
        if (queue.failed(job, because)) {
            kind(job).givenUp(job.job(), because);
        }
    }

    private JobKind kind(LeasedJob job) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(job.kind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no job kind " + job.kind()));
    }
}
