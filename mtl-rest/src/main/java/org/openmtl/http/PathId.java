package org.openmtl.http;

import java.util.UUID;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;

/**
 * An id in a path.
 *
 * @param value the id
 */
public record PathId(UUID value) {
    /**
     * Reads it; JAX-RS calls this.
     *
     * @throws MtlProblem not-found: what is no id names nothing
     */
    public static PathId fromString(String text) {
        return new PathId(Ids.parse(text).orElseThrow(() -> MtlProblem.notFound("such thing", text)));
    }
}
