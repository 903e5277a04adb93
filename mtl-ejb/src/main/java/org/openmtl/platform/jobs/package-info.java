/**
 * Work that outlives the request that asked for it.
 *
 * <p>Words: a <em>job</em> of some <em>kind</em> is done in <em>steps</em>; a node holds a <em>lease</em> on the job it runs. Owner:
 * platform. Invariants: a step is one transaction that also proves the lease, so a step is done once or not at all, whatever node dies;
 * a job acts as the person who started it, with the roles that person has at each step.
 */
@NullMarked
@MtlModule(
        name = "platform.jobs",
        uses = {"platform.identity", "platform.sql"})
package org.openmtl.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
