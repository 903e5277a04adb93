package org.openmtl.leads.attribution;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;

/** The way into attribution. Every verb is one transaction and sees the actor's territory only. */
public interface Attribution {
    /** Most runs a list shows. */
    int MOST_SHOWN = 200;

    /**
     * Starts a run; a job does it.
     *
     * @throws MtlProblem validation-failed, when the unit is not one of the actor's; idempotency-key-reused
     */
    AttributionRunView start(StartAttribution command);

    /**
     * One run.
     *
     * @throws MtlProblem not-found
     */
    AttributionRunView run(UUID id);

    /** The newest runs, newest first. */
    List<AttributionRunView> runs();

    /**
     * Which touches won a lead, and why.
     *
     * @param run whose parameters are used; null for LINEAR and everything as usual
     * @throws MtlProblem not-found; validation-failed, when there is no such run or it is not done
     */
    LeadAttribution explain(UUID leadId, @Nullable UUID run);
}
