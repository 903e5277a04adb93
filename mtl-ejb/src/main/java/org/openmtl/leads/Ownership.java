package org.openmtl.leads;

import java.util.Map;
import java.util.UUID;
import org.openmtl.shared.MtlProblem;

/**
 * Gives leads to people and takes them back by rules of modules above. It is asked within a transaction of whoever acts; who may is
 * asked by the verb that sets the rule in motion. Leads that are closed or archived stay as they are.
 */
public interface Ownership {
    /** Hands leads over: each new owner has to answer. Answers how many went. */
    int handOver(Map<UUID, UUID> newOwners);

    /**
     * Gives a lead to the acting person, who wants it: it is handed over and accepted at once.
     *
     * @throws MtlProblem not-found for one that is closed or archived, too
     */
    LeadView take(UUID leadId, UUID newOwner);

    /**
     * Takes a lead from its owner; no clock runs and nobody owns it.
     *
     * @throws MtlProblem as {@link #take}
     */
    LeadView release(UUID leadId);
}
