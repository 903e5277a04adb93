package org.openmtl.field;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to the server. Immutable but for the bytes of its body, which nobody changes. */
public final class Call {
    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final byte @Nullable [] body;

    private Call(String method, String path, Map<String, String> headers, byte @Nullable [] body) {
        this.method = method;
        this.path = path;
        this.headers = Collections.unmodifiableMap(headers);
        this.body = body;
    }

    /** A request without a body; the path begins behind the API's root, such as {@code /sync/pull?cursor=…}. */
    public static Call get(String path) {
        return new Call("GET", path, new LinkedHashMap<>(), null);
    }

    /** A request with a JSON body. */
    public static Call post(String path, byte[] json) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        return new Call("POST", path, headers, json);
    }

    /** The same with another method. */
    public Call as(String otherMethod) {
        return new Call(otherMethod, path, headers, body);
    }

    /** The same with a header more. */
    public Call with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(method, path, more, body);
    }

    /** GET, POST, PATCH, DELETE, HEAD. */
    public String method() {
        return method;
    }

    /** Path and query behind the API's root. */
    public String path() {
        return path;
    }

    /** Headers by name; cannot be changed. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The body before any compression, null for none. */
    public byte @Nullable [] body() {
        return body;
    }
}
