package org.openmtl.platform.forms.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.Labels;

/** What a question lets its answer be. */
final class AnswerLimits {
    private static final int LONGEST_UNIT = 20;
    private static final int LONGEST_CHOICE = 100;
    private static final int MOST_CHOICES = 50;

    private AnswerLimits() {}

    /** What is wrong with the members that say so, by member. */
    static Map<String, String> broken(JsonObject question, QuestionType type) {
        Map<String, String> broken = new LinkedHashMap<>();
        for (String limit : Set.of("min", "max")) {
            if (type.allows(limit) && question.containsKey(limit) && !(question.get(limit) instanceof JsonNumber)) {
                broken.put(limit, "must be a number");
            }
        }
        if (question.get("min") instanceof JsonNumber min
                && question.get("max") instanceof JsonNumber max
                && min.bigDecimalValue().compareTo(max.bigDecimalValue()) > 0) {
            broken.put("max", "must not be below min");
        }
        if (type.allows("unit") && question.containsKey("unit") && !isText(question.get("unit"), LONGEST_UNIT)) {
            broken.put("unit", "must be a text of 1 to " + LONGEST_UNIT + " characters");
        }
        if (type.isOfChoices() && !areChoices(question.get("choices"))) {
            broken.put("choices", "must be 1 to " + MOST_CHOICES + " objects with a value, unique, and a label");
        }
        return broken;
    }

    static boolean isYesNo(JsonValue value) {
        return value == JsonValue.TRUE || value == JsonValue.FALSE;
    }

    private static boolean areChoices(@Nullable JsonValue value) {
        if (!(value instanceof JsonArray choices) || choices.isEmpty() || choices.size() > MOST_CHOICES) {
            return false;
        }
        Set<String> known = new HashSet<>();
        return choices.stream().allMatch(choice -> isChoice(choice, known));
    }

    private static boolean isChoice(JsonValue value, Set<String> known) {
        return value instanceof JsonObject choice
                && choice.keySet().equals(Set.of("value", "label"))
                && isText(choice.get("value"), LONGEST_CHOICE)
                && known.add(choice.getString("value"))
                && Labels.broken(choice.get("label"), Labels.LONGEST).isEmpty();
    }

    private static boolean isText(@Nullable JsonValue value, int longest) {
        return value instanceof JsonString text
                && !text.getString().isBlank()
                && text.getString().length() <= longest;
    }
}
