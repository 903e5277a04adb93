package org.openmtl.platform.rows;

import org.openmtl.shared.Sha256;

/**
 * A caller's promise that a request with this key is one and the same (Idempotency-Key, IETF draft).
 *
 * @param key chosen by the caller, 1 to 255 characters, unique for its actor for at least a day
 * @param fingerprint SHA-256 of what was asked, to tell a repetition from another request
 */
public record Once(String key, byte[] fingerprint) {
    /** The key with the fingerprint of a request. */
    public static Once of(String key, String request) {
        return new Once(key, Sha256.of(request));
    }
}
