package org.openmtl.relationship;

import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.platform.rows.MergePatch;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The way into promises. Every verb is one transaction and sees the actor's territory only. */
public interface Promises {
    /**
     * Notes a promise about an account, in the account's territory.
     *
     * @throws MtlProblem validation-failed, also for an account or visit the actor cannot see
     */
    PromiseView note(NotePromise command);

    /**
     * One promise, archived or not.
     *
     * @throws MtlProblem not-found
     */
    PromiseView promise(UUID id);

    /** Those that are not archived. Filters: accountId, visitId, promisedBy, state, unitId. Sorts: createdAt, updatedAt. */
    Slice<PromiseView> list(ListQuery query);

    /**
     * Changes some fields.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed
     */
    PromiseView change(UUID id, long version, Values patch);

    /**
     * Changes some fields of a promise that may have changed since the caller saw it. Contested fields: what arrives last stays.
     *
     * @throws MtlProblem validation-failed
     */
    MergeOutcome merge(UUID id, MergePatch patch);

    /**
     * Takes a promise out of the lists.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);
}
