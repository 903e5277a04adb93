package org.openmtl.leads.assignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.Ids;
import org.openmtl.shared.JsonValues;

/** Keeps decisions: each for ever, and of each lead the last one as where it stands. */
@ApplicationScoped
class DecisionLog {
    private static final int MOST_CANDIDATES = 50;

    private static final String LOG = """
            INSERT INTO leads.assignment_log
                   (id, lead_id, unit_id, at, outcome, reason, rule_set_id, rule_set_number, rule, team_id, person_id, candidates)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb))
            """;

    private static final String STAND = """
            INSERT INTO leads.routing AS r (lead_id, unit_id, state, reason, since, person_id, previous_owner, left_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (lead_id) DO UPDATE
               SET state = excluded.state, reason = excluded.reason, since = excluded.since, person_id = excluded.person_id,
                   previous_owner = coalesce(excluded.previous_owner, r.previous_owner),
                   left_at = coalesce(excluded.left_at, r.left_at), followed_up_at = NULL, warned_at = NULL
            """;

    private static final String GIVEN =
            "SELECT lead_id FROM leads.routing WHERE lead_id = ANY (?) AND state <> 'UNASSIGNED'";

    @Inject
    private Sql sql;

    /** Which of these leads went to somebody or into the pool already. */
    Set<UUID> given(Collection<UUID> leads) {
        return new HashSet<>(sql.list(GIVEN, row -> row.getObject(1, UUID.class), leads));
    }

    /**
     * Keeps decisions of one rule set.
     *
     * @param units by lead
     */
    void keep(@Nullable RuleSet by, Map<UUID, UUID> units, List<Decision> decisions, OffsetDateTime now) {
        sql.batch(LOG, decisions.stream().map(one -> log(by, units, one, now)).toList());
        sql.batch(
                STAND,
                decisions.stream().map(one -> stand(units, one, null, now)).toList());
    }

    /** Keeps a decision that no rule made. */
    void keep(UUID unitId, Decision decision, @Nullable UUID previousOwner, OffsetDateTime now) {
        Map<UUID, UUID> units = Map.of(decision.leadId(), unitId);
        sql.run(LOG, log(null, units, decision, now));
        sql.run(STAND, stand(units, decision, previousOwner, now));
    }

    private static @Nullable Object[] log(
            @Nullable RuleSet by, Map<UUID, UUID> units, Decision decision, OffsetDateTime now) {
        return new @Nullable Object[] {
            Ids.next(),
            decision.leadId(),
            units.get(decision.leadId()),
            now,
            decision.outcome(),
            decision.reason(),
            by == null ? null : by.id(),
            by == null ? null : by.number(),
            decision.rule(),
            decision.team(),
            decision.person(),
            candidates(decision)
        };
    }

    private static @Nullable Object[] stand(
            Map<UUID, UUID> units, Decision decision, @Nullable UUID previousOwner, OffsetDateTime now) {
        return new @Nullable Object[] {
            decision.leadId(),
            units.get(decision.leadId()),
            decision.outcome(),
            decision.reason(),
            now,
            decision.person(),
            previousOwner,
            previousOwner == null ? null : now
        };
    }

    private static String candidates(Decision decision) {
        JsonArrayBuilder all = JsonValues.array();
        decision.candidates().stream().limit(MOST_CANDIDATES).forEach(candidate -> {
            JsonObjectBuilder one =
                    JsonValues.object().add("personId", candidate.person().toString());
            if (candidate.excluded() != null) {
                one.add("excluded", candidate.excluded().name());
            }
            all.add(one);
        });
        return all.build().toString();
    }
}
