package org.openmtl.leads.assignment;

import java.util.List;
import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** What was decided about leads. Every verb is one transaction and sees the actor's territory only. */
public interface Assignments {
    /** Most decisions that are told of a lead. */
    int MOST = 200;

    /**
     * The decisions about a lead, newest first.
     *
     * @throws MtlProblem not-found
     */
    List<AssignmentView> ofLead(UUID leadId);

    /** Open leads that are with nobody and not in the pool, with the reason. Filters: reason, unitId. Sort: since. */
    Slice<WaitingLeadView> unassigned(ListQuery query);
}
