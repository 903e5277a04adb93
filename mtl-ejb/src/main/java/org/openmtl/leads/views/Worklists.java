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
    Slice<QueuedLead> queue(ListQuery query);

    /**
     * How many leads each owner has in each stage.
     *
     * @param unitId one unit, null for all of the territory
     */
    Board board(@Nullable UUID unitId);
}
