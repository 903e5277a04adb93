package org.openmtl.leads.assignment.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.assignment.Method;
import org.openmtl.platform.customfields.DefinedAttributes;
import org.openmtl.platform.customfields.RecordKind;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;

/** Reads the rules of a rule set, and says what is wrong with them. */
final class RuleReading {
    private static final int MOST_RULES = 200;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> MEMBERS =
            Set.of("name", "when", "person", "team", "method", "accountOwnerFirst", "inWorkingHours", "certificate");
    private static final Pattern FIELDS = Pattern.compile(
            "country|city|origin|channel|segment|stage|company|jobTitle|email|unitId|accountId|grade|attributes\\..{1,100}");

    private static final String ATTRIBUTE = "attributes.";

    /** Rules that were kept were checked when they were. */
    private static final DefinedAttributes UNCHECKED = DefinedAttributes.of(RecordKind.LEAD, List.of());

    private final DefinedAttributes attributes;
    private final List<FieldError> errors = new ArrayList<>();

    private RuleReading(DefinedAttributes attributes) {
        this.attributes = attributes;
    }

    /**
     * The rules in their order.
     *
     * @throws MtlProblem validation-failed, naming each rule that is broken by its place
     */
    static List<Rule> rules(JsonArray rules) {
        return rules(rules, UNCHECKED);
    }

    /**
     * As {@link #rules(JsonArray)}, of rules somebody wants.
     *
     * @param attributes by which they are checked
     */
    static List<Rule> rules(JsonArray rules, DefinedAttributes attributes) {
        RuleReading reading = new RuleReading(attributes);
        List<Rule> read = reading.all(rules);
        if (!reading.errors.isEmpty()) {
            throw MtlProblem.invalid(reading.errors);
        }
        return read;
    }

    private List<Rule> all(JsonArray rules) {
        if (rules.isEmpty() || rules.size() > MOST_RULES) {
            broken("rules", "must be 1 to " + MOST_RULES + " rules");
        }
        List<Rule> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < rules.size(); i++) {
            String place = "/rules/" + i;
            if (rules.get(i) instanceof JsonObject json && MEMBERS.containsAll(json.keySet())) {
                Rule rule = rule(place, json);
                read.add(rule);
                if (!names.add(rule.name())) {
                    broken(place + "/name", "must be unique");
                }
            } else {
                broken(
                        place,
                        "must be an object of " + MEMBERS.stream().sorted().toList());
            }
        }
        return read;
    }

    private Rule rule(String place, JsonObject json) {
        String name = text(place + "/name", json.get("name"));
        String certificate =
                json.containsKey("certificate") ? text(place + "/certificate", json.get("certificate")) : null;
        UUID person = id(place + "/person", json.get("person"));
        UUID team = id(place + "/team", json.get("team"));
        if (person != null && team != null) {
            broken(place + "/person", "must not be given together with a team");
        }
        return new Rule(
                name,
                conditions(place + "/when", json.get("when")),
                person,
                team,
                method(place + "/method", json.get("method")),
                yesNo(place + "/accountOwnerFirst", json.get("accountOwnerFirst")),
                yesNo(place + "/inWorkingHours", json.get("inWorkingHours")),
                certificate);
    }

    private List<Condition> conditions(String place, @Nullable JsonValue value) {
        List<Condition> conditions = new ArrayList<>();
        if (value instanceof JsonArray list) {
            list.forEach(one -> condition(place, one).ifPresent(conditions::add));
        } else if (value != null) {
            broken(place, "must be an array of conditions");
        }
        return conditions;
    }

    private Optional<Condition> condition(String place, JsonValue value) {
        if (value instanceof JsonObject json && json.size() == 2 && json.get("field") instanceof JsonString field) {
            for (Condition.Test test : Condition.Test.values()) {
                JsonValue wanted = json.get(test.member());
                List<String> values = wanted == null ? null : values(test, wanted);
                if (values != null && FIELDS.matcher(field.getString()).matches()) {
                    judge(place, field.getString(), test, values);
                    return Optional.of(new Condition(field.getString(), test, values));
                }
            }
        }
        broken(
                place,
                "must be of objects with a field that rules know and one of "
                        + Arrays.stream(Condition.Test.values())
                                .map(Condition.Test::member)
                                .toList());
        return Optional.empty();
    }

    /** What is known of a custom field goes for rules, too. */
    private void judge(String place, String field, Condition.Test test, List<String> values) {
        if (field.startsWith(ATTRIBUTE)) {
            attributes
                    .unfit(field.substring(ATTRIBUTE.length()), test.comparison(), values)
                    .ifPresent(why -> errors.add(new FieldError(place, "custom-field", why)));
        }
    }

    /** What a test compares with, null when that cannot be. */
    private static @Nullable List<String> values(Condition.Test test, JsonValue wanted) {
        if (test == Condition.Test.KNOWN || test == Condition.Test.UNKNOWN) {
            return wanted == JsonValue.TRUE ? List.of() : null;
        }
        if (!(wanted instanceof JsonArray list) || list.isEmpty()) {
            return null;
        }
        boolean ofTexts = list.stream()
                .allMatch(one ->
                        one instanceof JsonString text && !text.getString().isBlank());
        return ofTexts
                ? Texts.all(list).stream()
                        .map(one -> one.toLowerCase(Locale.ROOT))
                        .toList()
                : null;
    }

    private Method method(String place, @Nullable JsonValue value) {
        if (value == null) {
            return Method.ROUND_ROBIN;
        }
        try {
            return Method.valueOf(String.valueOf(Texts.of(value)));
        } catch (IllegalArgumentException unknown) {
            broken(place, "must be one of " + Arrays.toString(Method.values()));
            return Method.ROUND_ROBIN;
        }
    }

    private boolean yesNo(String place, @Nullable JsonValue value) {
        if (value != null && value != JsonValue.TRUE && value != JsonValue.FALSE) {
            broken(place, "must be true or false");
        }
        return value == JsonValue.TRUE;
    }

    private @Nullable UUID id(String place, @Nullable JsonValue value) {
        if (value == null) {
            return null;
        }
        Optional<UUID> id = Ids.parse(String.valueOf(Texts.of(value)));
        if (id.isEmpty()) {
            broken(place, "must be a UUID of 36 characters");
        }
        return id.orElse(null);
    }

    private String text(String place, @Nullable JsonValue value) {
        if (value instanceof JsonString text
                && !text.getString().isBlank()
                && text.getString().length() <= LONGEST_NAME) {
            return text.getString();
        }
        broken(place, "must be a text of 1 to " + LONGEST_NAME + " characters");
        return place;
    }

    private void broken(String field, String message) {
        errors.add(new FieldError(field, "rule", message));
    }
}
