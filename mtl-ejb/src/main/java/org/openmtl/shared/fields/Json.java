package org.openmtl.shared.fields;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import org.openmtl.shared.JsonValues;

/** A JSON structure kept as it came. */
class Json<T extends JsonValue> extends FieldType<T> {
    private static final int MOST_DIGITS = 100;

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
        if (!isStorable(value)) {
            throw new BrokenRule("number", "must not contain a number beyond the range or precision of a double");
        }
        return structure.cast(value);
    }

    /** PostgreSQL writes a number out in full: 1e99999 of seven characters would come back with a hundred thousand, which no reader takes. */
    private static boolean isStorable(JsonValue value) {
        if (value instanceof JsonObject object) {
            return object.values().stream().allMatch(Json::isStorable);
        }
        if (value instanceof JsonArray array) {
            return array.stream().allMatch(Json::isStorable);
        }
        return !(value instanceof JsonNumber number) || isStorable(number.bigDecimalValue());
    }

    private static boolean isStorable(BigDecimal number) {
        double near = number.doubleValue();
        return !Double.isInfinite(near) && (near != 0 || number.signum() == 0) && number.precision() <= MOST_DIGITS;
    }

    @Override
    T fromText(String text, Reading context) throws BrokenRule {
        try (JsonReader reader = JsonValues.reader(text)) {
            return fromJson(reader.readValue(), context);
        } catch (JsonException broken) {
            throw new BrokenRule("type", "must be a JSON " + name);
        }
    }
}
