package org.openmtl.http;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;

/** The header {@code Idempotency-Key}: a request that carries one may be repeated. */
public final class IdempotencyKey {
    /** Its name. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 255;

    private IdempotencyKey() {}

    /**
     * The caller's promise, null when it makes none.
     *
     * @throws MtlProblem validation-failed when it is no key
     */
    public static @Nullable Once once(@Nullable String header, UriInfo uri, JsonObject body) {
        if (header == null) {
            return null;
        }
        String key = header.strip();
        if (key.isEmpty() || key.length() > LONGEST) {
            throw MtlProblem.invalid(HEADER, "length", "must have 1 to " + LONGEST + " characters");
        }
        return Once.of(key, uri.getPath() + "\n" + body);
    }
}
