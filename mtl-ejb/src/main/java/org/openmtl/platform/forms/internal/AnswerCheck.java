package org.openmtl.platform.forms.internal;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.forms.internal.Question.Condition;
import org.openmtl.shared.FieldError;

/**
 * Judges answers by the questions they were given to. Null is no answer. A question that was not shown needs none; one given all the same,
 * since another answer was changed afterwards, does no harm.
 */
final class AnswerCheck {
    static final int LONGEST_TEXT = 1000;
    static final int LONGEST_LONG_TEXT = 10_000;

    /** What a double still tells apart. */
    private static final BigDecimal GREATEST = new BigDecimal("1e15");

    private final JsonObject answers;
    private final List<FieldError> errors = new ArrayList<>();
    private final Set<String> shown = new HashSet<>();

    private AnswerCheck(JsonObject answers) {
        this.answers = answers;
    }

    /** What is wrong with the answers, by question; empty when nothing is. */
    static List<FieldError> errors(Definition definition, JsonObject answers) {
        AnswerCheck check = new AnswerCheck(answers);
        answers.keySet().stream()
                .filter(id -> !definition.has(id))
                .forEach(id -> check.report(id, "unknown-question", "is no question of this version"));
        definition.questions().forEach(check::judge);
        return check.errors;
    }

    private void judge(Question question) {
        JsonValue answer = answer(question.id());
        boolean isShown = isShown(question.condition());
        if (isShown) {
            shown.add(question.id());
        }
        if (answer != JsonValue.NULL) {
            String broken = broken(question, answer);
            if (broken != null) {
                report(question.id(), "answer", broken);
            }
        } else if (isShown && question.required()) {
            report(question.id(), "required", "must be answered");
        }
    }

    /** A question whose condition hangs on one that is not shown is not shown either. */
    private boolean isShown(@Nullable Condition condition) {
        if (condition == null) {
            return true;
        }
        return shown.contains(condition.question())
                && condition.answers().stream().anyMatch(wanted -> isGiven(answer(condition.question()), wanted));
    }

    private static boolean isGiven(JsonValue answer, JsonValue wanted) {
        if (answer.getValueType() == JsonValue.ValueType.ARRAY) {
            return answer.asJsonArray().contains(wanted);
        }
        if (answer instanceof JsonNumber given && wanted instanceof JsonNumber number) {
            return given.bigDecimalValue().compareTo(number.bigDecimalValue()) == 0;
        }
        return answer.equals(wanted);
    }

    private JsonValue answer(String question) {
        return answers.getOrDefault(question, JsonValue.NULL);
    }

    /** What is wrong with an answer, null for nothing. */
    private static @Nullable String broken(Question question, JsonValue answer) {
        return switch (question.type()) {
            case TEXT -> text(answer, LONGEST_TEXT);
            case LONG_TEXT -> text(answer, LONGEST_LONG_TEXT);
            case NUMBER -> number(question, answer, false);
            case INTEGER, RATING -> number(question, answer, true);
            case CHOICE -> isChoice(question, answer) ? null : "must be one of the choices";
            case CHOICES -> choices(question, answer);
            case YES_NO -> answer == JsonValue.TRUE || answer == JsonValue.FALSE ? null : "must be true or false";
            case DATE -> date(answer);
        };
    }

    private static @Nullable String text(JsonValue answer, int longest) {
        if (!(answer instanceof JsonString text)) {
            return "must be a string";
        }
        return text.getString().length() > longest ? "must have at most " + longest + " characters" : null;
    }

    private static @Nullable String number(Question question, JsonValue answer, boolean whole) {
        if (!(answer instanceof JsonNumber json)) {
            return "must be a number";
        }
        BigDecimal number = json.bigDecimalValue();
        if (number.abs().compareTo(GREATEST) > 0) {
            return "must be a number that can be stored";
        }
        if (whole && number.stripTrailingZeros().scale() > 0) {
            return "must be a whole number";
        }
        if (question.min() != null && number.compareTo(question.min()) < 0) {
            return "must be at least " + question.min().toPlainString();
        }
        return question.max() != null && number.compareTo(question.max()) > 0
                ? "must be at most " + question.max().toPlainString()
                : null;
    }

    private static boolean isChoice(Question question, JsonValue answer) {
        return answer instanceof JsonString text && question.choices().contains(text.getString());
    }

    private static @Nullable String choices(Question question, JsonValue answer) {
        if (answer.getValueType() != JsonValue.ValueType.ARRAY) {
            return "must be an array of choices";
        }
        List<JsonValue> chosen = answer.asJsonArray();
        if (!chosen.stream().allMatch(choice -> isChoice(question, choice))) {
            return "must be some of the choices";
        }
        if (new HashSet<>(chosen).size() < chosen.size()) {
            return "must name each choice once";
        }
        return chosen.isEmpty() && question.required() ? "must name a choice" : null;
    }

    private static @Nullable String date(JsonValue answer) {
        if (answer instanceof JsonString text && text.getString().length() == "2026-11-22".length()) {
            try {
                LocalDate.parse(text.getString());
                return null;
            } catch (DateTimeException noDay) {
                return "must be a day of the calendar such as 2026-11-22";
            }
        }
        return "must be a day such as 2026-11-22";
    }

    private void report(String question, String rule, String message) {
        errors.add(new FieldError("/form/a/" + question, rule, message));
    }
}
