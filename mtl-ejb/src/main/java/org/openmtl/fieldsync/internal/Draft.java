package org.openmtl.fieldsync.internal;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;

/**
 * An element of a push as far as it could be read.
 *
 * @param raw as it came
 * @param op id of the operation, null when it has none that can be read: then nothing can be remembered of it
 * @param n its number within the installation, likewise
 * @param fingerprint tells whether the same id comes with something else
 * @param operation null when it cannot be understood
 * @param refusal why not
 */
record Draft(
        JsonValue raw,
        @Nullable UUID op,
        @Nullable Long n,
        byte[] fingerprint,
        @Nullable Operation operation,
        @Nullable MtlProblem refusal) {
    private static final String GROUP = "g";
    private static final String OP = "op";

    boolean canBeRemembered() {
        return op != null && n != null;
    }

    /** What it names as its group, be it a right name or not; null for none. */
    @Nullable
    String group() {
        JsonValue group = member(GROUP);
        return group == JsonValue.NULL ? null : group.toString();
    }

    /** The id as it came, whatever it is, so that the sender knows it again. */
    JsonValue opAsSent() {
        return member(OP);
    }

    private JsonValue member(String name) {
        return raw instanceof JsonObject json ? json.getOrDefault(name, JsonValue.NULL) : JsonValue.NULL;
    }
}
