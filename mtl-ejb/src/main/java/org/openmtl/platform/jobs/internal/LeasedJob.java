package org.openmtl.platform.jobs.internal;

import java.util.UUID;
import org.openmtl.platform.jobs.Job;

/**
 * A job this node holds.
 *
 * @param lease names the hold
 * @param owner key of the actor it runs for
 * @param attempts times it was taken up since its last step succeeded, this one too
 */
record LeasedJob(Job job, String kind, UUID lease, String owner, int attempts) {}
