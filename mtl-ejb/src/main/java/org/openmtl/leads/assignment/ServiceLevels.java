package org.openmtl.leads.assignment;

import java.util.List;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** How well deadlines of hand-overs are kept. Every verb is one transaction and sees the actor's territory only. */
public interface ServiceLevels {
    /**
     * Deadlines that were due in a period and how many were kept; those that were called off do not count.
     *
     * @throws MtlProblem validation-failed for more than ten years
     */
    List<ServiceLevelView> report(AskServiceLevel question);

    /** Deadlines that were missed. Filters: kind, ownerId, leadId, unitId. Sort: dueAt. */
    Slice<LateResponseView> breaches(ListQuery query);
}
