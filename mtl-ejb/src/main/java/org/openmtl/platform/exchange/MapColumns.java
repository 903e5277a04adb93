package org.openmtl.platform.exchange;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/**
 * Say which column goes where.
 *
 * @param mapping field by column, null for a column to leave out; null to keep the mapping
 * @param options values of {@link #OPTIONS}
 */
public record MapColumns(@Nullable Map<String, @Nullable String> mapping, Values options) {
    public static final Field<DateOrder> DATE_ORDER =
            Field.of("dateOrder", FieldTypes.oneOf(DateOrder.class)).mandatory();
    /** Zone of date-times that name none. */
    public static final Field<String> TIME_ZONE =
            Field.of("timeZone", FieldTypes.timeZone()).mandatory();

    /** What can be chosen beside the mapping. */
    public static final FieldSet OPTIONS = FieldSet.of(DATE_ORDER, TIME_ZONE);

    private static final String MAPPING = "mapping";
    private static final String WITH_OPTIONS = "options";

    /**
     * Reads {@code {"mapping": {…}, "options": {…}}}, or the mapping alone.
     *
     * @throws MtlProblem validation-failed
     */
    public static MapColumns of(JsonObject json) {
        boolean enveloped = json.get(MAPPING) instanceof JsonObject || json.get(WITH_OPTIONS) instanceof JsonObject;
        if (!enveloped) {
            return new MapColumns(targets(json), Values.none());
        }
        JsonValue mapping = json.get(MAPPING);
        JsonValue options = json.get(WITH_OPTIONS);
        return new MapColumns(
                mapping instanceof JsonObject columns ? targets(columns) : null,
                options instanceof JsonObject chosen ? OPTIONS.readPatch(chosen) : Values.none());
    }

    private static Map<String, @Nullable String> targets(JsonObject columns) {
        Map<String, @Nullable String> targets = new LinkedHashMap<>();
        List<FieldError> errors = new ArrayList<>();
        columns.forEach((column, value) -> {
            if (value instanceof JsonString target) {
                targets.put(column, target.getString());
            } else if (value == JsonValue.NULL) {
                targets.put(column, null);
            } else {
                errors.add(new FieldError(column, "type", "must be the name of a field, or null"));
            }
        });
        if (!errors.isEmpty()) {
            throw MtlProblem.invalid(errors);
        }
        return targets;
    }
}
