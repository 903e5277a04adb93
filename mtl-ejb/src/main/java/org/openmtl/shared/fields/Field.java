package org.openmtl.shared.fields;

import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A field that callers may write.
 *
 * @param name its name in JSON, camelCase
 * @param type how it is read and what it must keep to
 * @param required whether a new thing must have it, and an old one may not lose it
 */
public record Field<T>(String name, FieldType<T> type, boolean required) {
    /** An optional field. */
    public static <T> Field<T> of(String name, FieldType<T> type) {
        return new Field<>(name, type, false);
    }

    /** The same field, required. */
    public Field<T> mandatory() {
        return new Field<>(name, type, true);
    }

    /** Name of the column that holds it: the name in snake_case. */
    public String column() {
        return column(name);
    }

    /** Name of the column that holds what is called so in JSON. */
    public static String column(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
    }

    @Nullable
    T read(JsonValue value, Reading context) throws BrokenRule {
        return value == JsonValue.NULL ? null : type.fromJson(value, context);
    }

    @Nullable
    T read(String text, Reading context) throws BrokenRule {
        return text.isBlank() ? null : type.fromText(text, context);
    }
}
