package org.openmtl.shared.fields;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** How a value is read from JSON and from the text of a file; normalises it and checks its rules. */
public abstract class FieldType<T> {
    /** Type of the column that holds it, where it is not text. */
    public String sqlType() {
        return "text";
    }

    /** Whether it is an object of facts that are patched one by one (RFC 7396), each by its name. */
    public boolean isPatchedByName() {
        return false;
    }

    /** Reads a JSON value other than null. */
    abstract @Nullable T fromJson(JsonValue value, Reading context) throws BrokenRule;

    /** Reads text that is not blank. */
    abstract @Nullable T fromText(String text, Reading context) throws BrokenRule;

    /** A type whose JSON form is a string. */
    abstract static class OfString<T> extends FieldType<T> {
        @Override
        @Nullable
        T fromJson(JsonValue value, Reading context) throws BrokenRule {
            if (!(value instanceof JsonString string)) {
                throw new BrokenRule("type", "must be a string");
            }
            String text = string.getString();
            return text.isBlank() ? null : fromText(text, context);
        }
    }
}
