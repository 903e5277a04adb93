package org.openmtl.leads.assignment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The way into policies about leads. Every verb is one transaction; policies of the actor's units are seen. */
public interface LeadPolicies {
    /**
     * Makes a policy, which holds at once.
     *
     * @param values fields of {@link PolicyFields#ALL}
     * @param once null when the caller promised nothing
     * @throws MtlProblem validation-failed; conflict, when the unit has one for the segment; idempotency-key-reused
     */
    PolicyView add(UUID id, Values values, @Nullable Once once);

    /**
     * One policy, archived or not.
     *
     * @throws MtlProblem not-found
     */
    PolicyView policy(UUID id);

    /** Policies that are not archived. Filters: unitId, segment. Sort: createdAt. */
    Slice<PolicyView> list(ListQuery query);

    /**
     * Changes some fields; deadlines that are set already stay.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed
     */
    PolicyView change(UUID id, long version, Values patch);

    /**
     * Takes a policy out of force.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);
}
