package org.openmtl.shared.fields;

import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** A JSON structure kept as it came. */
final class Json<T extends JsonValue> extends FieldType<T> {
    private final Class<T> structure;
    private final String name;
    private final int maxLength;

    Json(Class<T> structure, String name, int maxLength) {
        this.structure = structure;
        this.name = name;
        this.maxLength = maxLength;
    }

    @Override
    T fromJson(JsonValue value, Reading context) throws BrokenRule {
        if (!structure.isInstance(value)) {
            throw new BrokenRule("type", "must be a JSON " + name);
        }
        String text = value.toString();
        if (text.length() > maxLength) {
            throw new BrokenRule("max-length", "must have at most " + maxLength + " characters as JSON");
        }
        if (text.contains("\\u0000") || Strings.hasLoneSurrogate(text)) {
            throw new BrokenRule("characters", "must not contain NUL or half a character");
        }
        return structure.cast(value);
    }

    @Override
    T fromText(String text, Reading context) throws BrokenRule {
        try (JsonReader reader = jakarta.json.Json.createReader(new StringReader(text))) {
            return fromJson(reader.readValue(), context);
        } catch (JsonException broken) {
            throw new BrokenRule("type", "must be a JSON " + name);
        }
    }
}
