package org.openmtl.leads.assignment.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON values as text. */
final class Texts {
    private Texts() {}

    /** Null for null. */
    static @Nullable String of(JsonValue value) {
        if (value == JsonValue.NULL) {
            return null;
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    /** The texts of an array. */
    static List<String> all(JsonArray values) {
        return values.stream().map(value -> String.valueOf(of(value))).toList();
    }
}
