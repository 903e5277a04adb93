package org.openmtl.shared.fields;

import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One of some codes. Files may say it by another name, requests may not. */
final class Choice extends FieldType<String> {
    private final Set<String> codes;
    private final Map<String, String> names;

    Choice(Set<String> codes, Map<String, String> names) {
        this.codes = Set.copyOf(codes);
        this.names = Map.copyOf(names);
    }

    @Override
    String fromJson(JsonValue value, Reading context) throws BrokenRule {
        if (!(value instanceof JsonString string)) {
            throw new BrokenRule("type", "must be a string");
        }
        return known(string.getString());
    }

    @Override
    String fromText(String text, Reading context) throws BrokenRule {
        String said = text.strip();
        return known(codes.contains(said) ? said : names.getOrDefault(said.toLowerCase(Locale.ROOT), said));
    }

    private String known(String code) throws BrokenRule {
        if (!codes.contains(code)) {
            throw new BrokenRule("one-of", "must be one of " + new TreeSet<>(codes));
        }
        return code;
    }
}
