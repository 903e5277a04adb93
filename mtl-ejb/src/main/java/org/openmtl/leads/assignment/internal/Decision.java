package org.openmtl.leads.assignment.internal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.assignment.Exclusion;
import org.openmtl.leads.assignment.Outcome;
import org.openmtl.leads.assignment.Reason;

/**
 * What was decided about a lead, and why.
 *
 * @param rule name of the rule that fitted, null for none
 * @param person who gets it, null for nobody
 * @param candidates everybody who was considered
 */
record Decision(
        UUID leadId,
        Outcome outcome,
        Reason reason,
        @Nullable String rule,
        @Nullable UUID team,
        @Nullable UUID person,
        List<Candidate> candidates) {
    /**
     * Somebody who was considered.
     *
     * @param excluded why they could not take it, null when they could
     */
    record Candidate(UUID person, @Nullable Exclusion excluded) {}
}
