package org.openmtl.shared.fields;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;

/** The fields of one kind of thing. Reads them all, or says of each what is wrong with it. */
public final class FieldSet {
    /** The field that national phone numbers are read by. */
    private static final String COUNTRY = "country";

    private final Map<String, Field<?>> fields;

    private FieldSet(Map<String, Field<?>> fields) {
        this.fields = fields;
    }

    /** The fields in the order to show them. */
    public static FieldSet of(Field<?>... fields) {
        Map<String, Field<?>> byName = new LinkedHashMap<>();
        for (Field<?> field : fields) {
            byName.put(field.name(), field);
        }
        return new FieldSet(byName);
    }

    /** The same set without some fields. */
    public FieldSet without(Field<?>... left) {
        Map<String, Field<?>> fewer = new LinkedHashMap<>(fields);
        fewer.values().removeAll(List.of(left));
        return new FieldSet(fewer);
    }

    /** The same set with further fields. */
    public FieldSet with(Field<?>... more) {
        Map<String, Field<?>> all = new LinkedHashMap<>(fields);
        for (Field<?> field : more) {
            all.put(field.name(), field);
        }
        return new FieldSet(all);
    }

    /** All fields. */
    public Collection<Field<?>> all() {
        return fields.values();
    }

    /** The field of that name, null for none. */
    public @Nullable Field<?> named(String name) {
        return fields.get(name);
    }

    /**
     * Reads the fields of a new thing.
     *
     * @throws MtlProblem validation-failed, naming every field that is unknown, missing or breaks a rule
     */
    public Values readNew(JsonObject json) {
        List<FieldError> errors = new ArrayList<>();
        Values values = read(json, errors);
        for (Field<?> field : fields.values()) {
            if (field.required() && values.get(field) == null && !names(errors, field)) {
                errors.add(new FieldError(field.name(), "required", "must be given"));
            }
        }
        return orRefuse(values, errors);
    }

    /**
     * Reads a merge patch (RFC 7396): null clears a field.
     *
     * @throws MtlProblem validation-failed, naming every field that is unknown, breaks a rule, or is required and cleared
     */
    public Values readPatch(JsonObject json) {
        List<FieldError> errors = new ArrayList<>();
        Values values = read(json, errors);
        for (Field<?> field : values.fields()) {
            if (field.required() && values.get(field) == null) {
                errors.add(new FieldError(field.name(), "required", "must not be cleared"));
            }
        }
        return orRefuse(values, errors);
    }

    /** Reads the cells of a row by field name; what is wrong is added to {@code errors}, and blank cells are left out. */
    public Values readRow(Map<String, String> cells, Reading context, List<FieldError> errors) {
        Map<Field<?>, @Nullable Object> read = new LinkedHashMap<>();
        Reading here = cells.containsKey(COUNTRY) ? context.in(cells.get(COUNTRY)) : context;
        cells.forEach((name, text) -> {
            Field<?> field = fields.get(name);
            if (field != null && !text.isBlank()) {
                keep(field, errors, read, () -> field.read(text, here));
            }
        });
        return Values.of(read);
    }

    /**
     * Reads one value from text.
     *
     * @throws MtlProblem validation-failed, when it is blank or breaks a rule
     */
    public static Object readValue(Field<?> field, String text) {
        try {
            Object value = field.read(text, Reading.STRICT);
            if (value != null) {
                return value;
            }
            throw MtlProblem.invalid(field.name(), "required", "must not be blank");
        } catch (BrokenRule broken) {
            throw MtlProblem.invalid(field.name(), broken.rule(), broken.message());
        }
    }

    private Values read(JsonObject json, List<FieldError> errors) {
        Map<Field<?>, @Nullable Object> read = new LinkedHashMap<>();
        Reading context = Reading.STRICT.in(json.get(COUNTRY) instanceof JsonString code ? code.getString() : null);
        for (Map.Entry<String, JsonValue> member : json.entrySet()) {
            Field<?> field = fields.get(member.getKey());
            if (field == null) {
                errors.add(new FieldError(member.getKey(), "unknown-field", "is not a field that can be written here"));
            } else {
                keep(field, errors, read, () -> field.read(member.getValue(), context));
            }
        }
        return Values.of(read);
    }

    private static void keep(
            Field<?> field, List<FieldError> errors, Map<Field<?>, @Nullable Object> read, ReadOne value) {
        try {
            read.put(field, value.read());
        } catch (BrokenRule broken) {
            errors.add(new FieldError(field.name(), broken.rule(), broken.message()));
        }
    }

    private static boolean names(List<FieldError> errors, Field<?> field) {
        return errors.stream().anyMatch(error -> error.field().equals(field.name()));
    }

    private static Values orRefuse(Values values, List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw MtlProblem.invalid(errors);
        }
        return values;
    }

    private interface ReadOne {
        @Nullable
        Object read() throws BrokenRule;
    }
}
