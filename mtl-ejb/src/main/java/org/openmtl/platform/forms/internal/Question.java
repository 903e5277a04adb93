package org.openmtl.platform.forms.internal;

import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question of a published form, as far as answers are judged by it.
 *
 * @param min least number, null where there is none
 * @param max greatest number, null where there is none
 * @param choices values to choose from
 * @param condition null for a question that is always shown
 */
record Question(
        String id,
        QuestionType type,
        boolean required,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        Set<String> choices,
        @Nullable Condition condition) {

    /**
     * When a question is shown.
     *
     * @param question an earlier one
     * @param answers to it, one of which must have been given
     */
    record Condition(String question, List<JsonValue> answers) {}
}
