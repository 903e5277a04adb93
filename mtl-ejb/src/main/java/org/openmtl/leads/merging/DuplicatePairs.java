package org.openmtl.leads.merging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** Those who may be one and wait for somebody to look. Every verb is one transaction and sees the actor's territory only. */
public interface DuplicatePairs {
    /** Pairs of which the actor sees both. Filters: state, tier, leadId, otherId. Sort: createdAt. */
    Slice<DuplicatePairView> list(ListQuery query);

    /**
     * Says that the two are not one. The pair never comes back; saying it again changes nothing.
     *
     * @throws MtlProblem not-found; conflict, when the two were merged
     */
    DuplicatePairView dismiss(UUID id);

    /** Begins to look for pairs among all leads the actor sees; goes on after the request has ended. */
    DuplicateSearchView search(@Nullable Once once);

    /**
     * How far a search of one's own has come.
     *
     * @throws MtlProblem not-found
     */
    DuplicateSearchView search(UUID id);
}
