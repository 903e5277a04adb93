package org.openmtl.platform.forms;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;

/** Checks answers against the version they were given to. It is asked within a transaction of whoever keeps the answers. */
public interface FormAnswers {
    /**
     * Checks answers.
     *
     * @param form members formId, v and a (answers by the question's id); null for none
     * @throws MtlProblem validation-failed on {@code form} when there is no such version, else naming each answer that is broken
     */
    void check(@Nullable JsonObject form);
}
