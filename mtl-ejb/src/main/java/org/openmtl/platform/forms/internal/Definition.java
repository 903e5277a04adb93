package org.openmtl.platform.forms.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.forms.internal.Question.Condition;

/** The questions of a version, in their order, as far as answers are judged by them. */
final class Definition {
    private static final BigDecimal FIRST_STAR = BigDecimal.ONE;
    private static final BigDecimal LAST_STAR = BigDecimal.valueOf(5);

    private final Map<String, Question> questions;

    private Definition(Map<String, Question> questions) {
        this.questions = questions;
    }

    /** Reads a definition that was checked when it was published. */
    static Definition of(JsonArray questions) {
        Map<String, Question> byId = new LinkedHashMap<>();
        for (JsonObject question : questions.getValuesAs(JsonObject.class)) {
            byId.put(question.getString("id"), question(question));
        }
        return new Definition(byId);
    }

    /** In their order. */
    List<Question> questions() {
        return new ArrayList<>(questions.values());
    }

    boolean has(String question) {
        return questions.containsKey(question);
    }

    private static Question question(JsonObject json) {
        QuestionType type = QuestionType.of(json.getString("type")).orElseThrow();
        boolean stars = type == QuestionType.RATING;
        return new Question(
                json.getString("id"),
                type,
                json.getBoolean("required", false),
                number(json, "min", stars ? FIRST_STAR : null),
                number(json, "max", stars ? LAST_STAR : null),
                choices(json),
                json.containsKey("showIf") ? condition(json.getJsonObject("showIf")) : null);
    }

    private static @Nullable BigDecimal number(JsonObject json, String member, @Nullable BigDecimal otherwise) {
        return json.get(member) instanceof JsonNumber number ? number.bigDecimalValue() : otherwise;
    }

    private static Set<String> choices(JsonObject json) {
        return json.getOrDefault("choices", JsonValue.EMPTY_JSON_ARRAY).asJsonArray().stream()
                .map(choice -> choice.asJsonObject().getString("value"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Condition condition(JsonObject showIf) {
        return new Condition(showIf.getString("q"), List.copyOf(showIf.getJsonArray("in")));
    }
}
