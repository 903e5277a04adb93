package org.openmtl.leads.views;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** What there is to do about leads. Every verb is one transaction and sees the actor's territory only. */
public interface Worklists {
    /**
     * Open leads of one owner, those that are due first in front. Filters: ownerId (whoever asks, when it is not given), stage, origin, unitId.
     * Sort: dueAt.
     *
     * @throws MtlProblem validation-failed
     */
    Slice<WorklistLead> queue(ListQuery query);

    /**
     * Open leads, those most engaged in front; leads that no score model is for are not among them. Filters: grade, stage, ownerId, segment,
     * origin, unitId. Sort: engagement.
     *
     * @throws MtlProblem validation-failed
     */
    Slice<WorklistLead> ranking(ListQuery query);

    /**
     * How many leads each owner has in each stage.
     *
     * @param unitId one unit, null for all of the territory
     */
    Board board(@Nullable UUID unitId);
}
