package org.openmtl.leads.scoring.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.FieldError;

/**
 * An object somewhere in a definition. Reading a member that is missing or wrong notes the fault under its JSON Pointer (RFC 6901) and
 * answers something harmless, so that all faults are found in one go.
 */
final class DefinitionNode {
    private final JsonObject json;
    private final String at;
    private final List<FieldError> faults;
    private final Set<String> asked = new HashSet<>();

    private DefinitionNode(JsonObject json, String at, List<FieldError> faults) {
        this.json = json;
        this.at = at;
        this.faults = faults;
    }

    /** The whole definition. */
    static DefinitionNode root(JsonObject json, String at, List<FieldError> faults) {
        return new DefinitionNode(json, at, faults);
    }

    boolean has(String member) {
        return json.containsKey(member);
    }

    /** A text that must be there and not be blank. */
    String text(String member, int longest) {
        return text(value(member), member, longest);
    }

    private String text(@Nullable JsonValue value, String member, int longest) {
        if (value instanceof JsonString text
                && !text.getString().isBlank()
                && text.getString().length() <= longest) {
            return text.getString();
        }
        fault(member, "text", "must be a text of 1 to " + longest + " characters");
        return "";
    }

    /** A number that must be there. */
    double number(String member, double min, double max) {
        if (value(member) instanceof JsonNumber number) {
            double value = number.doubleValue();
            if (value >= min && value <= max) {
                return value;
            }
        }
        fault(member, "number", "must be a number from " + shown(min) + " to " + shown(max));
        return max;
    }

    /** A whole number that must be there. */
    int wholeNumber(String member, int min, int max) {
        double number = number(member, min, max);
        if (number != Math.rint(number)) {
            fault(member, "whole-number", "must be a whole number");
        }
        return (int) number;
    }

    /** Texts, or numbers and truth values as texts; none when the member is not there. */
    List<String> texts(String member, int most, int longest) {
        if (!has(member)) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        JsonArray array = array(member, most);
        for (int i = 0; i < array.size(); i++) {
            texts.add(scalar(array.get(i), member + "/" + i, longest));
        }
        return texts;
    }

    /** One text, number or truth value, as text. */
    String scalar(String member, int longest) {
        return scalar(value(member), member, longest);
    }

    private String scalar(@Nullable JsonValue value, String member, int longest) {
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue().toPlainString();
        }
        return value == JsonValue.TRUE || value == JsonValue.FALSE ? value.toString() : text(value, member, longest);
    }

    /** An object that must be there. */
    DefinitionNode object(String member) {
        return node(value(member), member);
    }

    /** An object that may be there. */
    Optional<DefinitionNode> optional(String member) {
        return has(member) ? Optional.of(object(member)) : Optional.empty();
    }

    /** Objects, of which there must be at least one. */
    List<DefinitionNode> objects(String member, int most) {
        JsonArray array = array(member, most);
        List<DefinitionNode> nodes = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            nodes.add(node(array.get(i), member + "/" + i));
        }
        return nodes;
    }

    private JsonArray array(String member, int most) {
        if (value(member) instanceof JsonArray array && !array.isEmpty() && array.size() <= most) {
            return array;
        }
        fault(member, "size", "must be an array of 1 to " + most + " elements");
        return JsonValue.EMPTY_JSON_ARRAY;
    }

    private DefinitionNode node(@Nullable JsonValue value, String member) {
        if (value instanceof JsonObject object) {
            return new DefinitionNode(object, at + "/" + member, faults);
        }
        fault(member, "object", "must be an object");
        return new DefinitionNode(JsonValue.EMPTY_JSON_OBJECT, at + "/" + member, new ArrayList<>());
    }

    private @Nullable JsonValue value(String member) {
        asked.add(member);
        return json.get(member);
    }

    /** Notes members that nobody asked for. */
    void end() {
        json.keySet().stream()
                .filter(member -> !asked.contains(member))
                .forEach(member -> fault(escaped(member), "unknown-field", "does not belong here"));
    }

    void fault(String member, String rule, String message) {
        faults.add(new FieldError(at + "/" + member, rule, message));
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
