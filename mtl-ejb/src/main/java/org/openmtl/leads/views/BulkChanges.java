package org.openmtl.leads.views;

import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** One thing done to many leads in the background; nobody sees another's. */
public interface BulkChanges {
    /** Most leads of one bulk change. */
    int MOST = 10_000;

    /**
     * Begins one. Leads that are out of reach or archived are refused one by one, later.
     *
     * @throws MtlProblem validation-failed, when there is no lead, too many, or nothing to do
     */
    BulkChangeView start(StartBulkChange command);

    /**
     * How far one has come.
     *
     * @throws MtlProblem not-found
     */
    BulkChangeView bulkChange(UUID id);

    /**
     * What became of each lead, in the order in which they are done. Filter: outcome. Sort: number.
     *
     * @throws MtlProblem not-found, validation-failed
     */
    Slice<BulkChangeLead> leads(UUID id, ListQuery query);

    /**
     * Begins to put back what the leads were before; those that changed since are left alone.
     *
     * @throws MtlProblem not-found; conflict, when it still runs, was undone, or archived the leads
     */
    BulkChangeView undo(UUID id);
}
