package org.openmtl.fieldsync.internal;

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
    boolean canBeRemembered() {
        return op != null && n != null;
    }
}
