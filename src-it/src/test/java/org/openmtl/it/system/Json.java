package org.openmtl.it.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Builds small JSON documents. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An object of names and values in turn. */
    public static String object(@Nullable Object... namesAndValues) {
        ObjectNode object = MAPPER.createObjectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.set(String.valueOf(namesAndValues[i]), MAPPER.valueToTree(namesAndValues[i + 1]));
        }
        return object.toString();
    }

    /** What a document holds, as maps, lists, texts, numbers and truth values. */
    public static @Nullable Object plain(@Nullable JsonNode json) {
        return json == null ? null : MAPPER.convertValue(json, Object.class);
    }
}
