package org.openmtl.leads.assignment;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** The way into rule sets of assignment. Every verb is one transaction; rule sets of the actor's units are seen. */
public interface RuleSets {
    /**
     * Drafts a rule set.
     *
     * @param values fields of {@link AssignmentFields#RULE_SET}
     * @param once null when the caller promised nothing
     * @throws MtlProblem validation-failed, naming each broken rule; idempotency-key-reused
     */
    RuleSetView draft(UUID id, Values values, @Nullable Once once);

    /**
     * One rule set, archived or not.
     *
     * @throws MtlProblem not-found
     */
    RuleSetView ruleSet(UUID id);

    /** Rule sets that are not archived. Filters: unitId, state. Sort: createdAt. */
    Slice<RuleSetView> list(ListQuery query);

    /**
     * Changes some fields; it is a draft again.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, validation-failed, rule-set-fixed
     */
    RuleSetView change(UUID id, long version, Values patch);

    /**
     * Takes a rule set out of the lists; an active one decides no more.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version
     */
    void archive(UUID id, long version);

    /**
     * Tries a rule set on the leads of the last 30 days, without giving any away.
     *
     * @return how many each person, team and the pool would get, and who would not be assigned and why; empty when there are so many
     *     leads that a job does it, whose result stands in the rule set some time later
     * @throws MtlProblem not-found, rule-set-fixed
     */
    Optional<JsonObject> simulate(UUID id);

    /**
     * Puts a simulated rule set in force instead of the one before.
     *
     * @param version the version the caller has seen
     * @throws MtlProblem not-found, stale-version, conflict, rule-set-not-simulated, rule-set-fixed
     */
    RuleSetView activate(UUID id, long version);
}
