package org.openmtl.platform.forms.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Set;

/** Conditions under which a question is shown. */
final class Conditions {
    private static final int MOST_ANSWERS = 50;

    private Conditions() {}

    /** What is wrong with a condition, empty for nothing. */
    static String broken(JsonValue value, Map<String, JsonObject> earlier) {
        if (!(value instanceof JsonObject condition) || !condition.keySet().equals(Set.of("q", "in"))) {
            return "must be an object of q and in";
        }
        JsonObject question = condition.get("q") instanceof JsonString id ? earlier.get(id.getString()) : null;
        if (question == null) {
            return "must name an earlier question";
        }
        if (!(condition.get("in") instanceof JsonArray answers)
                || answers.isEmpty()
                || answers.size() > MOST_ANSWERS
                || !answers.stream().allMatch(answer -> mayBe(answer, question))) {
            return "must list 1 to " + MOST_ANSWERS + " answers that can be given to that question";
        }
        return "";
    }

    private static boolean mayBe(JsonValue answer, JsonObject question) {
        return switch (question.getString("type", "")) {
            case "yesNo" -> AnswerLimits.isYesNo(answer);
            case "number", "integer", "rating" -> answer.getValueType() == JsonValue.ValueType.NUMBER;
            case "choice", "choices" -> isChoice(answer, question);
            default -> answer.getValueType() == JsonValue.ValueType.STRING;
        };
    }

    private static boolean isChoice(JsonValue answer, JsonObject question) {
        return question.get("choices") instanceof JsonArray choices
                && choices.stream()
                        .anyMatch(choice -> choice instanceof JsonObject one && answer.equals(one.get("value")));
    }
}
