package org.openmtl.relationship;

import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.MergeOutcome;
import org.openmtl.platform.rows.MergePatch;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The way into accounts. Every verb is one transaction and sees the actor's territory only. */
public interface Accounts {
    /**
     * Adds an account.
     *
     * @throws MtlProblem validation-failed, conflict
     */
    AccountView add(AddAccount command);

    /**
     * One account, archived or not.
     *
     * @throws MtlProblem not-found
     */
    AccountView account(UUID id);

    /** Those that are not archived. Filters: country, industry, accountClass, lifecycleStage, ownerId, parentId, unitId, email, phone, q. Sorts: createdAt, updatedAt, name. */
    Slice<AccountView> list(ListQuery query);

    /**
     * Changes some fields.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed
     */
    AccountView change(UUID id, long version, Values patch);

    /**
     * Changes some fields of an account that may have changed since the caller saw it. Contested fields: what stands here stays, only
     * notes are kept both.
     *
     * @throws MtlProblem validation-failed, conflict
     */
    MergeOutcome merge(UUID id, MergePatch patch);

    /**
     * Takes an account out of the lists.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);
}
