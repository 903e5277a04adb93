package org.openmtl.shared.fields;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.JsonValues;

/** JSON as a column keeps it: text. */
public final class JsonText {
    public static final String EMPTY_OBJECT = "{}";
    public static final String EMPTY_ARRAY = "[]";

    private JsonText() {}

    /** Text of the value, of an empty object for null. */
    public static String of(@Nullable JsonValue value) {
        return value == null ? EMPTY_OBJECT : value.toString();
    }

    /** The object that the text holds. */
    public static JsonObject object(String text) {
        if (text.equals(EMPTY_OBJECT)) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = JsonValues.reader(text)) {
            return reader.readObject();
        }
    }

    /** The value that the text holds. */
    public static JsonValue value(String text) {
        try (JsonReader reader = JsonValues.reader(text)) {
            return reader.readValue();
        }
    }

    /** The array that the text holds. */
    public static JsonArray array(String text) {
        if (text.equals(EMPTY_ARRAY)) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        try (JsonReader reader = JsonValues.reader(text)) {
            return reader.readArray();
        }
    }
}
