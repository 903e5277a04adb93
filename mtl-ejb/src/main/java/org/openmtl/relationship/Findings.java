package org.openmtl.relationship;

import java.util.UUID;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The way into findings. Every verb is one transaction and sees the actor's territory only. */
public interface Findings {
    /**
     * Notes a finding about an account, in the account's territory.
     *
     * @throws MtlProblem validation-failed, also for an account or visit the actor cannot see
     */
    FindingView note(NoteFinding command);

    /**
     * One finding, archived or not.
     *
     * @throws MtlProblem not-found
     */
    FindingView finding(UUID id);

    /** Those that are not archived. Filters: accountId, visitId, kind, unitId. Sorts: createdAt, updatedAt. */
    Slice<FindingView> list(ListQuery query);

    /**
     * Changes some fields.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed
     */
    FindingView change(UUID id, long version, Values patch);

    /**
     * Takes a finding out of the lists.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);
}
