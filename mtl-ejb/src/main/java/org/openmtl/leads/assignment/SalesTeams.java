package org.openmtl.leads.assignment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The way into sales teams. Every verb is one transaction; teams of the actor's units are seen. */
public interface SalesTeams {
    /**
     * Makes a team.
     *
     * @param values fields of {@link AssignmentFields#TEAM}
     * @param once null when the caller promised nothing
     * @throws MtlProblem validation-failed, when a member is no person of the actor's units; idempotency-key-reused
     */
    TeamView add(UUID id, Values values, @Nullable Once once);

    /**
     * One team, archived or not.
     *
     * @throws MtlProblem not-found
     */
    TeamView team(UUID id);

    /** Teams that are not archived. Filter: unitId. Sort: createdAt. */
    Slice<TeamView> list(ListQuery query);

    /**
     * Changes some fields; leads that were given to members stay with them.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed
     */
    TeamView change(UUID id, long version, Values patch);

    /**
     * Takes a team out of the lists; rules that name it find nobody.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);
}
