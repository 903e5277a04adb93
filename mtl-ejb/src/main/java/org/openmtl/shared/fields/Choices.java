package org.openmtl.shared.fields;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of some codes, each once, in the order in which they were named. */
final class Choices extends FieldType<List<String>> {
    private static final String SEPARATOR = ";";

    private final Choice one;

    Choices(Choice one) {
        this.one = one;
    }

    @Override
    @Nullable
    List<String> fromJson(JsonValue value, Reading context) throws BrokenRule {
        if (!(value instanceof JsonArray array)) {
            throw new BrokenRule("type", "must be an array of codes");
        }
        List<String> chosen = new ArrayList<>();
        for (JsonValue each : array) {
            add(chosen, one.fromJson(each, context));
        }
        return chosen.isEmpty() ? null : chosen;
    }

    @Override
    @Nullable
    List<String> fromText(String text, Reading context) throws BrokenRule {
        List<String> chosen = new ArrayList<>();
        for (String each : text.split(SEPARATOR, -1)) {
            if (!each.isBlank()) {
                add(chosen, one.fromText(each, context));
            }
        }
        return chosen.isEmpty() ? null : chosen;
    }

    private static void add(List<String> chosen, String code) throws BrokenRule {
        if (chosen.contains(code)) {
            throw new BrokenRule("unique", "must name each choice once");
        }
        chosen.add(code);
    }
}
