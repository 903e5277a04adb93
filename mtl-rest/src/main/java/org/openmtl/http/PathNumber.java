package org.openmtl.http;

import org.openmtl.shared.MtlProblem;

/**
 * A number in a path.
 *
 * @param value the number, from 0
 */
public record PathNumber(long value) {
    /**
     * Reads it; JAX-RS calls this.
     *
     * @throws MtlProblem not-found: what is no number names nothing
     */
    public static PathNumber fromString(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw MtlProblem.notFound("such thing", text);
        }
        return new PathNumber(Long.parseLong(text));
    }
}
