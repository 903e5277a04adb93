package org.openmtl.leads.duplicates;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The way into policies about duplicates. Every verb is one transaction; policies of the actor's units are seen. */
public interface DuplicatePolicies {
    /**
     * Makes a policy, which holds at once.
     *
     * @param values fields of {@link DuplicatePolicyFields#ALL}
     * @param once null when the caller promised nothing
     * @throws MtlProblem validation-failed; conflict, when the unit has one for the door; idempotency-key-reused
     */
    DuplicatePolicyView add(UUID id, Values values, @Nullable Once once);

    /**
     * One policy, archived or not.
     *
     * @throws MtlProblem not-found
     */
    DuplicatePolicyView policy(UUID id);

    /** Policies that are not archived. Filters: unitId, door. Sort: createdAt. */
    Slice<DuplicatePolicyView> list(ListQuery query);

    /**
     * Changes some fields; leads that are there already stay as they are.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed
     */
    DuplicatePolicyView change(UUID id, long version, Values patch);

    /**
     * Takes a policy out of force.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);
}
