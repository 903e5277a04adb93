package org.openmtl.platform.audit.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.audit.FieldChange;

/** Reads the changes as the triggers write them: a value per column of a new or deleted row, before and after of a changed one. */
final class Changes {
    private Changes() {}

    static Map<String, FieldChange> read(String action, JsonObject columns) {
        Map<String, FieldChange> changes = new LinkedHashMap<>();
        columns.forEach((column, value) -> changes.put(fieldName(column), change(action, value)));
        return changes;
    }

    private static FieldChange change(String action, JsonValue value) {
        return switch (action) {
            case "CREATED" -> new FieldChange(null, orNull(value));
            case "DELETED" -> new FieldChange(orNull(value), null);
            default -> {
                JsonArray both = value.asJsonArray();
                yield new FieldChange(orNull(both.get(0)), orNull(both.get(1)));
            }
        };
    }

    private static @Nullable JsonValue orNull(JsonValue value) {
        return value == JsonValue.NULL ? null : value;
    }

    /** The name the API gives to the field in that column: {@code job_title} is {@code jobTitle}. */
    static String fieldName(String column) {
        StringBuilder name = new StringBuilder(column.length());
        boolean raise = false;
        for (char c : column.toCharArray()) {
            if (c != '_') {
                name.append(raise ? Character.toUpperCase(c) : c);
            }
            raise = c == '_';
        }
        return name.toString();
    }
}
