package org.openmtl.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;

/** Reads ids from a query; the answer to a wrong one names the parameter. */
final class QueryId {
    private QueryId() {}

    /**
     * The id, null when none is given.
     *
     * @throws MtlProblem validation-failed
     */
    static @Nullable UUID of(String parameter, @Nullable String text) {
        return text == null
                ? null
                : Ids.parse(text)
                        .orElseThrow(() -> MtlProblem.invalid(parameter, "uuid", "must be a UUID of 36 characters"));
    }
}
