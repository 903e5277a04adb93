package org.openmtl.platform.forms.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.Labels;

/** Judges a definition before it is published: what is wrong then would be wrong for ever. */
final class DefinitionCheck {
    static final int LONGEST = 60_000;
    private static final int MOST_QUESTIONS = 100;
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9_]{0,39}");
    private static final Set<String> COMMON = Set.of("id", "type", "label", "hint", "required", "evidence", "showIf");

    private final List<FieldError> errors = new ArrayList<>();

    /** Questions read so far, the only ones a condition may name. */
    private final Map<String, JsonObject> earlier = new LinkedHashMap<>();

    private DefinitionCheck() {}

    /** What is wrong with a definition; empty when nothing is. */
    static List<FieldError> errors(JsonObject definition) {
        DefinitionCheck check = new DefinitionCheck();
        check.judge(definition);
        return check.errors;
    }

    private void judge(JsonObject definition) {
        definition.keySet().stream()
                .filter(member -> !Set.of("name", "questions").contains(member))
                .forEach(member -> report("/" + member, "unknown-field", "does not belong to a definition"));
        if (definition.containsKey("name")) {
            report("/name", Labels.broken(definition.get("name"), Labels.LONGEST));
        }
        if (!(definition.get("questions") instanceof JsonArray questions)) {
            report("/questions", "required", "must be an array of questions");
            return;
        }
        if (questions.isEmpty()
                || questions.size() > MOST_QUESTIONS
                || definition.toString().length() > LONGEST) {
            report("/questions", "size", "must be 1 to 100 questions, in 60,000 characters as JSON");
            return;
        }
        for (int i = 0; i < questions.size(); i++) {
            judge("/questions/" + i, questions.get(i));
        }
    }

    private void judge(String at, JsonValue value) {
        if (!(value instanceof JsonObject question)) {
            report(at, "type", "must be an object");
            return;
        }
        String id = text(question, "id");
        if (!ID.matcher(id).matches()) {
            report(at + "/id", "id", "must be a letter in lower case, then up to 39 letters, digits and underscores");
        } else if (earlier.containsKey(id)) {
            report(at + "/id", "unique", "must be unique in the form");
        }
        QuestionType.of(text(question, "type"))
                .ifPresentOrElse(
                        type -> judge(at, question, type),
                        () -> report(at + "/type", "one-of", "is not a type of question known here"));
        earlier.putIfAbsent(id, question);
    }

    private void judge(String at, JsonObject question, QuestionType type) {
        question.keySet().stream()
                .filter(member -> !COMMON.contains(member) && !type.allows(member))
                .forEach(member ->
                        report(at + "/" + member, "unknown-field", "does not belong to a question of this type"));
        report(at + "/label", Labels.broken(question.get("label"), Labels.LONGEST));
        if (question.containsKey("hint")) {
            report(at + "/hint", Labels.broken(question.get("hint"), Labels.LONGEST_HINT));
        }
        if (question.containsKey("evidence") && !text(question, "evidence").equals("photo")) {
            report(at + "/evidence", "one-of", "must be photo");
        }
        if (question.containsKey("required") && !AnswerLimits.isYesNo(question.get("required"))) {
            report(at + "/required", "type", "must be true or false");
        }
        AnswerLimits.broken(question, type).forEach((member, message) -> report(at + "/" + member, "value", message));
        if (question.containsKey("showIf")) {
            report(at + "/showIf", Conditions.broken(question.get("showIf"), earlier));
        }
    }

    private static String text(JsonObject json, String member) {
        return json.get(member) instanceof JsonString text ? text.getString() : "";
    }

    /** Reports what is wrong, if anything is. */
    private void report(String field, String message) {
        if (!message.isEmpty()) {
            report(field, "value", message);
        }
    }

    private void report(String field, String rule, String message) {
        errors.add(new FieldError(field, rule, message));
    }
}
