package org.openmtl.leads.assignment.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.assignment.AssignmentFields;
import org.openmtl.leads.assignment.AssignmentProblem;
import org.openmtl.leads.assignment.RuleSetState;
import org.openmtl.leads.assignment.RuleSetView;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.rows.TerritorialRow;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

/**
 * Rules by which the leads of a unit go to people. It is drafted, tried on the leads of a month, and activated, which retires the one
 * before. What was active stays as it is, since decisions refer to it.
 */
@Entity
@Table(schema = "leads", name = "assignment_rule_set")
class RuleSet extends TerritorialRow {
    private static final Set<RuleSetState> OPEN = EnumSet.of(RuleSetState.DRAFT, RuleSetState.SIMULATED);
    private static final String WHEN_CAPTURED = "[\"CAPTURED\"]";

    private String name;

    @Column(updatable = false)
    private long number;

    @Enumerated(EnumType.STRING)
    private RuleSetState state = RuleSetState.DRAFT;

    @Column(name = "assign_on")
    private String assignOn = WHEN_CAPTURED;

    private String rules;

    @Column(name = "overflow_to_pool")
    private boolean overflowToPool = true;

    private @Nullable String simulation;

    @Column(name = "activated_at")
    private @Nullable OffsetDateTime activatedAt;

    /** For the persistence provider. */
    protected RuleSet() {}

    /** A draft. */
    RuleSet(UUID id, long number, Values values, UUID unitId, Actor by, OffsetDateTime now) {
        super(id, unitId, by, now);
        this.number = number;
        learn(values);
    }

    /**
     * Takes over the fields that are given; it is a draft again.
     *
     * @throws MtlProblem rule-set-fixed, validation-failed
     */
    void change(Values patch, Actor by, OffsetDateTime now) {
        mustBeOpen();
        learn(patch);
        state = RuleSetState.DRAFT;
        simulation = null;
        changed(by, now);
    }

    /**
     * Notes what it would have done.
     *
     * @throws MtlProblem rule-set-fixed
     */
    void simulated(JsonObject result, Actor by, OffsetDateTime now) {
        mustBeOpen();
        state = RuleSetState.SIMULATED;
        simulation = result.toString();
        changed(by, now);
    }

    /**
     * From here on it decides.
     *
     * @throws MtlProblem rule-set-fixed, rule-set-not-simulated
     */
    void activate(Actor by, OffsetDateTime now) {
        mustBeOpen();
        if (state != RuleSetState.SIMULATED) {
            throw MtlProblem.of(AssignmentProblem.NOT_SIMULATED, "It is a " + state);
        }
        state = RuleSetState.ACTIVE;
        activatedAt = now;
        changed(by, now);
    }

    /** It decides no more. */
    void retire(Actor by, OffsetDateTime now) {
        state = RuleSetState.RETIRED;
        changed(by, now);
    }

    /**
     * Checks that it was never active.
     *
     * @throws MtlProblem rule-set-fixed
     */
    void mustBeOpen() {
        if (!OPEN.contains(state)) {
            throw MtlProblem.of(AssignmentProblem.FIXED, "It is " + state);
        }
    }

    private void learn(Values given) {
        given.ifGiven(AssignmentFields.NAME, value -> name = Objects.requireNonNull(value));
        given.ifGiven(AssignmentFields.ASSIGN_ON, value -> assignOn = value == null ? WHEN_CAPTURED : checked(value));
        given.ifGiven(AssignmentFields.OVERFLOW_TO_POOL, value -> overflowToPool = !Boolean.FALSE.equals(value));
        given.ifGiven(AssignmentFields.UNIT_ID, value -> moveTo(Objects.requireNonNullElse(value, unitId())));
        given.ifGiven(AssignmentFields.RULES, value -> rules = String.valueOf(value));
        RuleReading.rules(JsonText.array(rules));
    }

    private static String checked(JsonArray moments) {
        if (!Set.of("CAPTURED", "IMPORTED", "MQL").containsAll(Texts.all(moments))) {
            throw MtlProblem.invalid("assignOn", "one-of", "must be some of CAPTURED, IMPORTED and MQL");
        }
        return moments.toString();
    }

    boolean assignsOn(String moment) {
        return Texts.all(JsonText.array(assignOn)).contains(moment);
    }

    List<Rule> rules() {
        return RuleReading.rules(JsonText.array(rules));
    }

    boolean overflowsToPool() {
        return overflowToPool;
    }

    long number() {
        return number;
    }

    RuleSetState state() {
        return state;
    }

    RuleSetView view() {
        return new RuleSetView(
                id(),
                version(),
                unitId(),
                name,
                number,
                state,
                JsonText.array(assignOn),
                JsonText.array(rules),
                overflowToPool,
                simulation == null ? null : JsonText.object(simulation),
                activatedAt,
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                archivedAt());
    }
}
