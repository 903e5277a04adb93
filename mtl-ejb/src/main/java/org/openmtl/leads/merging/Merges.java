package org.openmtl.leads.merging;

import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** Makes one lead of two, and two of one again. Every verb is one transaction and sees the actor's territory only. */
public interface Merges {
    /**
     * Tells what merging would make of two leads, and changes nothing.
     *
     * @throws MtlProblem as {@link #merge}
     */
    MergeView preview(MergeLeads command);

    /**
     * Merges: the winner takes over what it does not know better, everything that belongs to the loser belongs to it, and whoever comes
     * for the loser is sent to it. Doing it again changes nothing.
     *
     * @throws MtlProblem not-found, when the actor may not merge the winner; validation-failed, when the loser is the winner or out of
     *     reach; conflict, when one of them is archived
     */
    MergeView merge(MergeLeads command);

    /**
     * Undoes a merge: what has not changed since is as it was before.
     *
     * @throws MtlProblem not-found; merge-final, when it is too late; conflict, when it is undone already or the winner was merged itself
     */
    MergeView undo(UUID id);

    /** Merges, the undone ones too. Filters: winnerId, loserId. Sort: createdAt. */
    Slice<MergeView> list(ListQuery query);
}
