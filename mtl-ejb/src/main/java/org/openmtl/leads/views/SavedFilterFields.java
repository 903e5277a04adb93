package org.openmtl.leads.views;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** Writable fields of a saved filter. */
public final class SavedFilterFields {
    private static final Pattern LIST = Pattern.compile("leads|lead-queue|lead-ranking");

    public static final Field<String> NAME =
            Field.of("name", FieldTypes.text(100)).mandatory();

    /** The list that is asked. */
    public static final Field<String> LIST_NAME = Field.of(
                    "list", FieldTypes.text(20, LIST, "one-of", "must be leads, lead-queue or lead-ranking"))
            .mandatory();

    /** Text by the name of the filter. */
    public static final Field<JsonObject> FILTERS =
            Field.of("filters", FieldTypes.object(4_000)).mandatory();

    public static final Field<String> SORT = Field.of("sort", FieldTypes.text(60));

    /** All of them. */
    public static final FieldSet ALL = FieldSet.of(NAME, LIST_NAME, FILTERS, SORT);

    private SavedFilterFields() {}

    /**
     * Text by the name of the filter, as a list reads it.
     *
     * @throws MtlProblem validation-failed, when a value is not text
     */
    public static Map<String, String> texts(JsonObject filters) {
        Map<String, String> texts = new HashMap<>();
        for (Map.Entry<String, JsonValue> filter : filters.entrySet()) {
            if (!(filter.getValue() instanceof JsonString text)) {
                throw MtlProblem.invalid("filters." + filter.getKey(), "type", "must be text");
            }
            texts.put(filter.getKey(), text.getString());
        }
        return texts;
    }
}
