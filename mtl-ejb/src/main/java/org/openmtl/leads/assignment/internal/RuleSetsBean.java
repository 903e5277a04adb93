package org.openmtl.leads.assignment.internal;

import static org.openmtl.platform.identity.Permission.ASSIGNMENT_READ;
import static org.openmtl.platform.identity.Permission.ASSIGNMENT_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.assignment.AssignmentFields;
import org.openmtl.leads.assignment.RuleSetState;
import org.openmtl.leads.assignment.RuleSetView;
import org.openmtl.leads.assignment.RuleSets;
import org.openmtl.platform.customfields.AttributeDefinitions;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.platform.identity.Grants;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.jobs.Jobs;
import org.openmtl.platform.jobs.StartJob;
import org.openmtl.platform.listing.Filter;
import org.openmtl.platform.listing.ListDefinition;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.platform.rows.Once;
import org.openmtl.platform.rows.Repetitions;
import org.openmtl.platform.rows.Rows;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** The facade of rule sets. */
@Stateless
@Guarded
public class RuleSetsBean implements RuleSets {
    private static final ListDefinition<RuleSetView> LIST = ListDefinition.of(
                    "leads.assignment_rule_set", RuleSetView.class)
            .sortedBy(Field.of("createdAt", FieldTypes.instant()))
            .filteredBy(
                    Filter.equal(AssignmentFields.UNIT_ID),
                    Filter.equal(Field.of("state", FieldTypes.oneOf(RuleSetState.class))));

    private static final String NEXT_NUMBER =
            "SELECT coalesce(max(number), 0) + 1 FROM leads.assignment_rule_set WHERE unit_id = ?";
    private static final String ACTIVE =
            "SELECT id FROM leads.assignment_rule_set WHERE unit_id = ? AND state = 'ACTIVE' FOR UPDATE";
    private static final String TEAMS_WITHIN =
            "SELECT id FROM leads.sales_team WHERE id = ANY (?) AND unit_id = ANY (?) AND archived_at IS NULL";

    @Inject
    private Rows rows;

    @Inject
    private Sql sql;

    @Inject
    private Repetitions repetitions;

    @Inject
    private Grants grants;

    @Inject
    private Simulation simulation;

    @Inject
    private Jobs jobs;

    @Inject
    private AttributeDefinitions attributes;

    @Override
    @Requires(ASSIGNMENT_WRITE)
    public RuleSetView draft(UUID id, Values values, @Nullable Once once) {
        Optional<UUID> earlier = repetitions.earlier(once, id);
        if (earlier.isPresent()) {
            return ruleSet(earlier.get());
        }
        UUID unit = rows.unitWithin(ASSIGNMENT_WRITE, values.get(AssignmentFields.UNIT_ID));
        check(values);
        long number = sql.first(NEXT_NUMBER, row -> row.getLong(1), unit).orElse(1L);
        RuleSet ruleSet = new RuleSet(id, number, values, unit, rows.actor(), rows.now());
        rows.add(ruleSet);
        rows.write();
        return ruleSet.view();
    }

    @Override
    @Requires(ASSIGNMENT_READ)
    public RuleSetView ruleSet(UUID id) {
        return rows.reach(RuleSet.class, id, ASSIGNMENT_READ).view();
    }

    @Override
    @Requires(ASSIGNMENT_READ)
    public Slice<RuleSetView> list(ListQuery query) {
        return rows.list(LIST, query, ASSIGNMENT_READ);
    }

    @Override
    @Requires(ASSIGNMENT_WRITE)
    public RuleSetView change(UUID id, long version, Values patch) {
        RuleSet ruleSet = rows.reach(RuleSet.class, id, ASSIGNMENT_WRITE, version);
        if (patch.has(AssignmentFields.UNIT_ID)) {
            throw MtlProblem.invalid("unitId", "fixed", "is given when it is made: its number counts in its unit");
        }
        check(patch);
        ruleSet.change(patch, rows.actor(), rows.now());
        rows.write();
        return ruleSet.view();
    }

    @Override
    @Requires(ASSIGNMENT_WRITE)
    public void archive(UUID id, long version) {
        RuleSet ruleSet = rows.reach(RuleSet.class, id, ASSIGNMENT_WRITE, version);
        if (ruleSet.state() == RuleSetState.ACTIVE) {
            ruleSet.retire(rows.actor(), rows.now());
        }
        ruleSet.archive(rows.actor(), rows.now());
    }

    @Override
    @Requires(ASSIGNMENT_WRITE)
    public Optional<JsonObject> simulate(UUID id) {
        RuleSet ruleSet = rows.live(RuleSet.class, id, ASSIGNMENT_WRITE);
        ruleSet.mustBeOpen();
        if (simulation.isLarge(ruleSet)) {
            jobs.start(new StartJob(
                    SimulationJob.KIND,
                    JsonValues.object().add("ruleSetId", id.toString()).build()));
            return Optional.empty();
        }
        JsonObject result = simulation.of(ruleSet);
        ruleSet.simulated(result, rows.actor(), rows.now());
        return Optional.of(result);
    }

    @Override
    @Requires(ASSIGNMENT_WRITE)
    public RuleSetView activate(UUID id, long version) {
        RuleSet ruleSet = rows.reach(RuleSet.class, id, ASSIGNMENT_WRITE, version);
        sql.first(ACTIVE, row -> row.getObject(1, UUID.class), ruleSet.unitId())
                .filter(before -> !before.equals(id))
                .ifPresent(this::retire);
        ruleSet.activate(rows.actor(), rows.now());
        rows.write();
        return ruleSet.view();
    }

    /** Written before the next one is activated: there is one active rule set of a unit at any moment. */
    private void retire(UUID before) {
        rows.live(RuleSet.class, before, ASSIGNMENT_WRITE).retire(rows.actor(), rows.now());
        rows.write();
    }

    private void check(Values values) {
        if (values.get(AssignmentFields.RULES) == null) {
            return;
        }
        List<Rule> rules = RuleReading.rules(
                Objects.requireNonNull(values.get(AssignmentFields.RULES)), attributes.of(RecordKind.LEAD));
        Set<UUID> units = rows.actor().units(ASSIGNMENT_WRITE);
        List<UUID> teams = rules.stream()
                .map(Rule::team)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (sql.list(TEAMS_WITHIN, row -> 1, teams, units).size() < teams.size()) {
            throw MtlProblem.invalid("rules", "reference", "must name teams of your units");
        }
        List<UUID> people = rules.stream()
                .map(Rule::person)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (grants.whoWorkIn(units, people).size() < people.size()) {
            throw MtlProblem.invalid("rules", "reference", "must name people of your units");
        }
    }
}
