package org.openmtl.field;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the server answered, whole. Immutable. */
public final class Reply {
    private final int status;
    private final Map<String, String> headers;
    private final String text;

    /** An answer with its inflated body. */
    public Reply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        Map<String, String> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        this.headers = Collections.unmodifiableMap(sorted);
        this.text = new String(body, StandardCharsets.UTF_8);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** A header's value whatever the case of its name, null when there is none. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The body as text, empty when there is none. */
    public String text() {
        return text;
    }
}
