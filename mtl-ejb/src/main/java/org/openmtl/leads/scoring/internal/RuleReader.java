package org.openmtl.leads.scoring.internal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.customfields.DefinedAttributes;

/** Reads the rules of a definition. */
final class RuleReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,59}");
    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)*(\\.\\*)?");
    private static final int LONGEST_KIND = 100;
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_VALUES = 500;
    private static final int MOST_TIMES = 1000;
    private static final double MOST_DAYS = 3650;
    private static final double LEAST_DAYS = 0.01;
    private static final double MILLIS_OF_A_DAY = 86_400_000;

    /** Ids seen so far, unique in the model. */
    private final Set<String> ids;

    private final DefinedAttributes attributes;

    RuleReader(Set<String> ids, DefinedAttributes attributes) {
        this.ids = ids;
        this.attributes = attributes;
    }

    PropertyRule property(DefinitionNode node) {
        String id = id(node);
        String property = node.text("property", LONGEST_VALUE);
        if (!property.isEmpty() && !LeadFacts.isProperty(property)) {
            node.fault("property", "one-of", "must be attributes.<name>, emailDomain or one of " + LeadFacts.FIELDS);
        }
        String code = node.text("operator", LONGEST_VALUE);
        Operator operator = Operator.of(code).orElse(null);
        if (operator == null) {
            node.fault("operator", "one-of", "must be one of " + Operator.codes());
            return new PropertyRule(id, property, Operator.PRESENT, List.of(), 0, 0, points(node));
        }
        PropertyRule rule = new PropertyRule(
                id,
                property,
                operator,
                operator.takes() == Operator.Takes.TEXTS ? values(node) : List.of(),
                min(node, operator),
                max(node, operator),
                points(node));
        judge(rule, node);
        if (rule.min() > rule.max()) {
            node.fault("max", "order", "must not be below min");
        }
        node.end();
        return rule;
    }

    /** What is known of a custom field goes for rules, too. */
    private void judge(PropertyRule rule, DefinitionNode node) {
        if (rule.property().startsWith(LeadFacts.ATTRIBUTE)) {
            String name = rule.property().substring(LeadFacts.ATTRIBUTE.length());
            attributes
                    .unfit(name, rule.operator().comparison(), rule.values())
                    .ifPresent(why -> node.fault("operator", "custom-field", why));
        }
    }

    private static List<String> values(DefinitionNode node) {
        if (node.has("values")) {
            return node.texts("values", MOST_VALUES, LONGEST_VALUE);
        }
        return List.of(node.scalar("value", LONGEST_VALUE));
    }

    private static double min(DefinitionNode node, Operator operator) {
        return switch (operator.takes()) {
            case MIN -> node.number("value", -1e15, 1e15);
            case BOTH -> node.has("min") ? node.number("min", -1e15, 1e15) : Double.NEGATIVE_INFINITY;
            default -> Double.NEGATIVE_INFINITY;
        };
    }

    private static double max(DefinitionNode node, Operator operator) {
        return switch (operator.takes()) {
            case MAX -> node.number("value", -1e15, 1e15);
            case BOTH -> node.has("max") ? node.number("max", -1e15, 1e15) : Double.POSITIVE_INFINITY;
            default -> Double.POSITIVE_INFINITY;
        };
    }

    EventRule event(DefinitionNode node) {
        EventRule rule = new EventRule(
                id(node),
                kind(node),
                Set.copyOf(node.texts("channels", MOST_VALUES, LONGEST_VALUE)),
                Set.copyOf(node.texts("campaigns", MOST_VALUES, LONGEST_VALUE)),
                Set.copyOf(node.texts("contents", MOST_VALUES, LONGEST_VALUE)),
                points(node),
                node.optional("decay").map(RuleReader::decay).orElse(Decay.NONE),
                limit(node));
        node.end();
        return rule;
    }

    private static String kind(DefinitionNode node) {
        String kind = node.text("kind", LONGEST_KIND);
        if (!kind.isEmpty() && !KIND.matcher(kind).matches()) {
            node.fault(
                    "kind",
                    "kind",
                    "must be words with dots between, such as form.submitted, or event.* for all of them");
        }
        if (kind.equals(Event.OPENED)) {
            node.fault("kind", "never-scores", "mail programs open mails by themselves: opening one never scores");
        }
        return kind;
    }

    private static Decay decay(DefinitionNode node) {
        String type = node.text("type", LONGEST_VALUE);
        Decay decay = switch (type) {
            case "linear" -> Decay.linear(node.number("rate", 0.0001, 1), days(node, "everyDays"));
            case "exponential" -> Decay.exponential(days(node, "halfLifeDays"));
            default -> {
                node.fault("type", "one-of", "must be linear or exponential");
                yield Decay.NONE;
            }
        };
        if (decay != Decay.NONE) {
            node.end();
        }
        return decay;
    }

    private static EventRule.@Nullable Limit limit(DefinitionNode node) {
        return node.optional("limit")
                .map(limit -> {
                    EventRule.Limit read =
                            new EventRule.Limit(limit.wholeNumber("times", 1, MOST_TIMES), days(limit, "days"));
                    limit.end();
                    return read;
                })
                .orElse(null);
    }

    private static Duration days(DefinitionNode node, String member) {
        return Duration.ofMillis(Math.round(node.number(member, LEAST_DAYS, MOST_DAYS) * MILLIS_OF_A_DAY));
    }

    private String id(DefinitionNode node) {
        String id = node.text("id", ModelReader.LONGEST_NAME);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            node.fault("id", "id", "must be of small letters, digits, hyphens and underscores");
        } else if (!id.isEmpty() && !ids.add(id)) {
            node.fault("id", "unique", "must be unique in the model");
        }
        return id;
    }

    private static double points(DefinitionNode node) {
        return node.number("points", -ModelReader.MOST_POINTS, ModelReader.MOST_POINTS);
    }
}
