package org.openmtl.platform.exchange.internal;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.Reading;

/** Texts of fields for rows that say nothing of them, such as the fair where all of a file were met. */
final class Defaults {
    private Defaults() {}

    /**
     * Checks each.
     *
     * @throws MtlProblem validation-failed, naming every field that is unknown or whose text it cannot have
     */
    static void check(JsonObject defaults, FieldSet fields) {
        List<FieldError> errors = new ArrayList<>();
        defaults.forEach((field, value) -> {
            if (!(value instanceof JsonString text) || text.getString().isBlank()) {
                errors.add(new FieldError(field, "type", "must be a text that is not blank"));
            } else if (!Mapping.isTarget(field, fields)) {
                errors.add(new FieldError(field, "unknown-field", "is no field that a default can be given for"));
            }
        });
        if (errors.isEmpty()) {
            fields.readRow(texts(defaults), Reading.STRICT, errors);
        }
        if (!errors.isEmpty()) {
            throw MtlProblem.invalid(errors);
        }
    }

    /** Text by field. */
    static Map<String, String> texts(JsonObject defaults) {
        Map<String, String> texts = new LinkedHashMap<>();
        defaults.forEach((field, value) -> texts.put(field, value instanceof JsonString text ? text.getString() : ""));
        return texts;
    }
}
