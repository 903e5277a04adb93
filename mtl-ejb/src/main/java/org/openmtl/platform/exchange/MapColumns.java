package org.openmtl.platform.exchange;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/**
 * Say which column goes where.
 *
 * @param mappingId mapping that was kept and says it first, null for none
 * @param mapping field by column, null for a column to leave out; null to keep the mapping
 * @param defaults text by field, for rows that say nothing of it; null to keep those there are
 * @param options values of {@link #OPTIONS}
 */
public record MapColumns(
        @Nullable UUID mappingId,
        @Nullable Map<String, @Nullable String> mapping,
        @Nullable JsonObject defaults,
        Values options) {
    public static final Field<DateOrder> DATE_ORDER =
            Field.of("dateOrder", FieldTypes.oneOf(DateOrder.class)).mandatory();
    /** Zone of date-times that name none. */
    public static final Field<String> TIME_ZONE =
            Field.of("timeZone", FieldTypes.timeZone()).mandatory();

    /** What can be chosen beside the mapping. */
    public static final FieldSet OPTIONS = FieldSet.of(DATE_ORDER, TIME_ZONE);

    private static final String MAPPING_ID = "mappingId";
    private static final String MAPPING = "mapping";
    private static final String DEFAULTS = "defaults";
    private static final String WITH_OPTIONS = "options";

    /**
     * Reads {@code {"mappingId": …, "mapping": {…}, "defaults": {…}, "options": {…}}}, of which each may be missing, or a mapping alone.
     *
     * @throws MtlProblem validation-failed
     */
    public static MapColumns of(JsonObject json) {
        if (!isEnveloped(json)) {
            return new MapColumns(null, targets(json), null, Values.none());
        }
        JsonValue id = json.get(MAPPING_ID);
        JsonValue mapping = json.get(MAPPING);
        JsonValue defaults = json.get(DEFAULTS);
        JsonValue options = json.get(WITH_OPTIONS);
        return new MapColumns(
                id instanceof JsonString text ? id(text) : null,
                mapping instanceof JsonObject columns ? targets(columns) : null,
                defaults instanceof JsonObject texts ? texts : null,
                options instanceof JsonObject chosen ? OPTIONS.readPatch(chosen) : Values.none());
    }

    private static boolean isEnveloped(JsonObject json) {
        boolean isKeptAlone = json.size() == 1 && json.get(MAPPING_ID) instanceof JsonString;
        return isKeptAlone
                || Stream.of(MAPPING, DEFAULTS, WITH_OPTIONS).anyMatch(name -> json.get(name) instanceof JsonObject);
    }

    private static UUID id(JsonString text) {
        return Ids.parse(text.getString())
                .orElseThrow(() -> MtlProblem.invalid(MAPPING_ID, "uuid", "must be a UUID of 36 characters"));
    }

    /**
     * Field by column.
     *
     * @throws MtlProblem validation-failed, naming each column whose field is no text
     */
    public static Map<String, @Nullable String> targets(JsonObject columns) {
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
