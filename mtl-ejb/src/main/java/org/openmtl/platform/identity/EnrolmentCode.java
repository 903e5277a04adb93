package org.openmtl.platform.identity;

import java.time.Instant;

/**
 * A code that registers one installation of a person.
 *
 * @param code shown this once, 16 letters and digits in four groups
 */
public record EnrolmentCode(String code, Instant expiresAt) {
    @Override
    public String toString() {
        return "EnrolmentCode until " + expiresAt; // never the secret itself
    }
}
