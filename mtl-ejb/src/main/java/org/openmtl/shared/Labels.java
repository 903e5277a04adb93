package org.openmtl.shared;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Texts by language: {@code en}, and {@code zh-CN} where it is there. */
public final class Labels {
    /** Longest label, in UTF-16 units. */
    public static final int LONGEST = 300;

    /** Longest hint, in UTF-16 units. */
    public static final int LONGEST_HINT = 1000;

    private static final String ENGLISH = "en";
    private static final Set<String> LANGUAGES = Set.of(ENGLISH, "zh-CN");

    private Labels() {}

    /** What is wrong with a label, empty for nothing. */
    public static String broken(@Nullable JsonValue value, int longest) {
        if (!(value instanceof JsonObject label) || !label.containsKey(ENGLISH)) {
            return "must be an object with the text in English as en";
        }
        if (!LANGUAGES.containsAll(label.keySet())) {
            return "must be in en and zh-CN only";
        }
        boolean fits = label.values().stream().allMatch(text -> fits(text, longest));
        return fits ? "" : "must be texts of 1 to " + longest + " characters";
    }

    private static boolean fits(JsonValue value, int longest) {
        return value instanceof JsonString text
                && !text.getString().isBlank()
                && text.getString().length() <= longest;
    }
}
