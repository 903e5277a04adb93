package org.openmtl.leads.assignment;

import java.util.UUID;
import org.openmtl.leads.LeadView;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** Leads that belong to nobody, for whoever wants them. Every verb is one transaction and sees the actor's territory only. */
public interface LeadPool {
    /** Leads of the pool. Filters: reason, unitId. Sort: since. */
    Slice<WaitingLeadView> list(ListQuery query);

    /**
     * Takes a lead out of the pool: it is the actor's, accepted, and wants a contact.
     *
     * @throws MtlProblem not-found; lead-not-in-pool, also when somebody was faster; claim-limit; claim-cooling-down; forbidden for
     *     integrations
     */
    LeadView claim(UUID leadId);

    /**
     * Puts a lead into the pool: one's own, or any for those who hand leads over.
     *
     * @throws MtlProblem not-found, lead-closed, lead-not-yours-to-release
     */
    LeadView release(UUID leadId);
}
