package org.openmtl.platform.forms.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.forms.FormAnswers;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** Finds the version that answers were given to and has them judged by it. */
@ApplicationScoped
class GivenAnswers implements FormAnswers {
    private static final Field<UUID> FORM = Field.of("formId", FieldTypes.id()).mandatory();
    private static final Field<Long> VERSION =
            Field.of("v", FieldTypes.wholeNumber(Integer.MAX_VALUE)).mandatory();
    private static final Field<JsonObject> ANSWERS =
            Field.of("a", FieldTypes.object(60_000)).mandatory();
    private static final FieldSet MEMBERS = FieldSet.of(FORM, VERSION, ANSWERS);

    @Inject
    private PublishedForms published;

    @Override
    public void check(@Nullable JsonObject form) {
        if (form == null) {
            return;
        }
        Values given = read(form);
        Definition definition = published
                .definition(Objects.requireNonNull(given.get(FORM)), Objects.requireNonNull(given.get(VERSION)))
                .orElseThrow(() -> MtlProblem.invalid("form", "form-version", "is no form version known here"));
        List<FieldError> errors = AnswerCheck.errors(definition, Objects.requireNonNull(given.get(ANSWERS)));
        if (!errors.isEmpty()) {
            throw MtlProblem.invalid(errors);
        }
    }

    private static Values read(JsonObject form) {
        try {
            return MEMBERS.readNew(form);
        } catch (MtlProblem broken) {
            throw MtlProblem.invalid(broken.errors().stream()
                    .map(error -> new FieldError("/form/" + error.field(), error.rule(), error.message()))
                    .toList());
        }
    }
}
