package org.openmtl.fieldsync.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.TreeMap;
import org.openmtl.shared.Sha256;

/**
 * SHA-256 of an operation with its members in order, so that a client may write them in any. Its number is left out: an installation
 * that had to register again sends old operations with new numbers.
 */
final class Fingerprint {
    private static final String NUMBER = "n";

    private Fingerprint() {}

    static byte[] of(JsonObject operation) {
        Map<String, JsonValue> members = new TreeMap<>(operation);
        members.remove(NUMBER);
        StringBuilder text = new StringBuilder();
        write(members, text);
        return Sha256.of(text.toString());
    }

    private static void write(JsonValue value, StringBuilder text) {
        if (value instanceof JsonObject object) {
            write(new TreeMap<>(object), text);
        } else if (value instanceof JsonArray array) {
            text.append('[');
            for (JsonValue item : array) {
                write(item, text);
                text.append(',');
            }
            text.append(']');
        } else {
            text.append(value);
        }
    }

    private static void write(Map<String, JsonValue> sorted, StringBuilder text) {
        text.append('{');
        sorted.forEach((name, value) -> {
            text.append(name.length()).append(':').append(name);
            write(value, text);
            text.append(',');
        });
        text.append('}');
    }
}
