package org.openmtl.platform.jobs;

import org.openmtl.shared.MtlProblem;

/** A kind of job; implemented by a bean of the module whose work it is. */
public interface JobKind {
    /** Stable name, at most 40 characters. */
    String name();

    /**
     * Does the next piece of the work, within the running transaction and in about a second. What was done is told by the kind's own
     * rows: after a crash the same step comes again.
     *
     * @throws MtlProblem ends the job as failed at once; any other exception has the step tried again
     */
    Progress step(Job job);

    /**
     * The job has failed for good. Runs as the system, in the transaction that says so.
     *
     * @param because what to tell whoever started it
     */
    void givenUp(Job job, String because);
}
