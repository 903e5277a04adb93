package org.openmtl.platform.rows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A caller's promise that a request with this key is one and the same (Idempotency-Key, IETF draft).
 *
 * @param key chosen by the caller, 1 to 255 characters, unique for its actor for at least a day
 * @param fingerprint SHA-256 of what was asked, to tell a repetition from another request
 */
public record Once(String key, byte[] fingerprint) {
    /** The key with the fingerprint of a request. */
    public static Once of(String key, String request) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return new Once(key, digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
