package org.openmtl.relationship;

import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The way into visits. Every verb is one transaction and sees the actor's territory only. */
public interface Visits {
    /**
     * Plans a visit, or logs one; never refused for being late.
     *
     * @throws MtlProblem validation-failed, also for an account the actor cannot see
     */
    VisitView log(LogVisit command);

    /**
     * One visit, archived or not.
     *
     * @throws MtlProblem not-found
     */
    VisitView visit(UUID id);

    /** Those that are not archived. Filters: accountId, ownerId, state, date, outcome, unitId. Sorts: createdAt, updatedAt, date. */
    Slice<VisitView> list(ListQuery query);

    /**
     * Changes some fields.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed
     */
    VisitView change(UUID id, long version, Values patch);

    /**
     * Takes a visit out of the lists.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);
}
