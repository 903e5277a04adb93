package org.openmtl.leads.assignment.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Ownership;
import org.openmtl.leads.assignment.Outcome;
import org.openmtl.leads.assignment.Reason;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.Sql;

/** Gives leads of a unit to people by the rule set that is active there, however many come at once. */
@ApplicationScoped
class Assigner {
    /** Nearest first; served by the partial index on active rule sets. */
    private static final String ACTIVE = """
            SELECT s.id FROM platform.unit u
              JOIN leads.assignment_rule_set s ON s.unit_id = ANY (u.ancestors) AND s.state = 'ACTIVE'
             WHERE u.id = ? ORDER BY array_position(u.ancestors, s.unit_id) DESC LIMIT 1
            """;

    @PersistenceContext(unitName = "mtl")
    private EntityManager entities;

    @Inject
    private Sql sql;

    @Inject
    private Rows rows;

    @Inject
    private Teams teams;

    @Inject
    private FactsReader facts;

    @Inject
    private StaffReader staff;

    @Inject
    private DecisionLog log;

    @Inject
    private Ownership ownership;

    /** The rule set that decides about leads of a unit. */
    Optional<RuleSet> activeIn(UUID unitId) {
        return sql.first(ACTIVE, row -> row.getObject(1, UUID.class), unitId)
                .map(id -> entities.find(RuleSet.class, id));
    }

    /** Decides about leads of units that this rule set holds for, gives them away and keeps why. */
    void assign(RuleSet ruleSet, List<LeadView> leads) {
        assign(ruleSet, leads, Set.of());
    }

    /** The same, and some people get none. */
    void assign(RuleSet ruleSet, List<LeadView> leads, Set<UUID> without) {
        if (leads.isEmpty()) {
            return;
        }
        List<LeadFacts> known = facts.of(leads);
        List<Rule> rules = ruleSet.rules().stream()
                .filter(rule -> known.stream().anyMatch(rule::fits))
                .toList();
        Map<UUID, Team> called = teams.live(rules.stream()
                .map(Rule::team)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<UUID, Turn> turns = teams.lockTurns(called.keySet());
        Assignment assignment = new Assignment(
                rules,
                ruleSet.overflowsToPool(),
                called,
                turns,
                staff.present(known, rules, called, rows.now().toInstant()).without(without));
        List<Decision> decisions = known.stream().map(assignment::decide).toList();
        teams.keep(turns);
        give(ruleSet, leads, decisions);
    }

    /** Keeps why leads are with nobody. */
    void leaveAlone(List<LeadView> leads, Reason why) {
        if (!leads.isEmpty()) {
            List<Decision> decisions = leads.stream()
                    .map(lead -> new Decision(lead.id(), Outcome.UNASSIGNED, why, null, null, null, List.of()))
                    .toList();
            log.keep(null, units(leads), decisions, rows.now());
        }
    }

    private void give(RuleSet ruleSet, List<LeadView> leads, List<Decision> decisions) {
        Map<UUID, UUID> newOwners = new LinkedHashMap<>();
        decisions.stream()
                .filter(decision -> decision.person() != null)
                .forEach(decision -> newOwners.put(decision.leadId(), decision.person()));
        ownership.handOver(newOwners);
        log.keep(ruleSet, units(leads), decisions, rows.now());
    }

    private static Map<UUID, UUID> units(List<LeadView> leads) {
        return leads.stream().collect(Collectors.toMap(LeadView::id, LeadView::unitId));
    }
}
