package org.openmtl.leads.scoring.internal;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.openmtl.platform.customfields.DefinedAttributes;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;

/** Reads the definition of a model, or says of each of its faults where it is. */
final class ModelReader {
    /** Where a definition stands in a request. */
    static final String AT = "/definition";

    static final double MOST_POINTS = 10_000;
    static final int LONGEST_NAME = 60;
    private static final int LONGEST = 60_000;
    private static final int MOST_GROUPS = 50;
    private static final int MOST_RULES = 100;

    /** A version that holds was checked when it was made. */
    private static final DefinedAttributes UNCHECKED = DefinedAttributes.of(RecordKind.LEAD, List.of());

    private final int version;
    private final DefinedAttributes attributes;
    private final List<FieldError> faults = new ArrayList<>();
    private final Set<String> ruleIds = new HashSet<>();

    private ModelReader(int version, DefinedAttributes attributes) {
        this.version = version;
        this.attributes = attributes;
    }

    /**
     * Reads a definition that holds.
     *
     * @throws MtlProblem validation-failed, naming each fault by its JSON Pointer
     */
    static ScoreModel read(JsonObject definition, int version) {
        return read(definition, version, UNCHECKED);
    }

    /**
     * Checks a definition somebody wants.
     *
     * @param attributes by which its rules are checked
     * @throws MtlProblem validation-failed, naming each fault by its JSON Pointer
     */
    static void check(JsonObject definition, DefinedAttributes attributes) {
        read(definition, 1, attributes);
    }

    private static ScoreModel read(JsonObject definition, int version, DefinedAttributes attributes) {
        ModelReader reader = new ModelReader(version, attributes);
        ScoreModel model = reader.model(DefinitionNode.root(definition, AT, reader.faults));
        if (definition.toString().length() > LONGEST) {
            reader.faults.add(new FieldError(AT, "max-length", "must have at most 60,000 characters as JSON"));
        }
        if (!reader.faults.isEmpty()) {
            throw MtlProblem.invalid(reader.faults);
        }
        return model;
    }

    private ScoreModel model(DefinitionNode node) {
        RuleReader rules = new RuleReader(ruleIds, attributes);
        Axis<PropertyRule> fit = axis(node.object("fit"), rules::property);
        Axis<EventRule> engagement = axis(node.object("engagement"), rules::event);
        Thresholds thresholds = thresholds(node.object("grades"));
        Set<Grade> mql = node.has("mql") ? mql(node) : Set.of();
        node.end();
        return new ScoreModel(version, fit, engagement, thresholds, mql);
    }

    private static <R> Axis<R> axis(DefinitionNode node, Function<DefinitionNode, R> rule) {
        double cap = node.number("cap", 0, MOST_POINTS);
        Set<String> names = new HashSet<>();
        List<Axis.Group<R>> groups = new ArrayList<>();
        for (DefinitionNode group : node.objects("groups", MOST_GROUPS)) {
            String name = group.text("name", LONGEST_NAME);
            if (!names.add(name)) {
                group.fault("name", "unique", "must be unique among the groups");
            }
            double groupCap = group.number("cap", 0, MOST_POINTS);
            List<R> rules =
                    group.objects("rules", MOST_RULES).stream().map(rule).toList();
            group.end();
            groups.add(new Axis.Group<>(name, groupCap, rules));
        }
        node.end();
        return new Axis<>(cap, groups);
    }

    private static Thresholds thresholds(DefinitionNode node) {
        DefinitionNode fit = node.object("fit");
        DefinitionNode engagement = node.object("engagement");
        Thresholds thresholds = new Thresholds(
                fit.number("A", -MOST_POINTS, MOST_POINTS),
                fit.number("B", -MOST_POINTS, MOST_POINTS),
                engagement.number("1", 0, MOST_POINTS),
                engagement.number("2", 0, MOST_POINTS),
                node.has("hysteresis") ? node.number("hysteresis", 0, MOST_POINTS) : 0);
        if (thresholds.fitA() < thresholds.fitB()) {
            fit.fault("A", "order", "must not be below B");
        }
        if (thresholds.engagement1() < thresholds.engagement2()) {
            engagement.fault("1", "order", "must not be below 2");
        }
        if (thresholds.engagement2() <= thresholds.hysteresis()) {
            node.fault(
                    "hysteresis", "range", "must be less than the threshold of 2, else what is reached is never lost");
        }
        fit.end();
        engagement.end();
        node.end();
        return thresholds;
    }

    private static Set<Grade> mql(DefinitionNode node) {
        Set<Grade> grades = new HashSet<>();
        List<String> codes = node.texts("mql", 9, 2);
        for (int i = 0; i < codes.size(); i++) {
            int at = i;
            Grade.of(codes.get(i))
                    .ifPresentOrElse(
                            grades::add, () -> node.fault("mql/" + at, "one-of", "must be a grade from A1 to C3"));
        }
        return grades;
    }
}
