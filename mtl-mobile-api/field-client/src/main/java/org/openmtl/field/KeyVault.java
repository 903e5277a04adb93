package org.openmtl.field;

import org.jspecify.annotations.Nullable;

/**
 * Keeps what must not leave the device: tokens and the identity of the installation. Not part of backups, or a restored backup becomes a
 * second phone that takes itself for the first. Implementations are safe for several threads; on Android they encrypt with a key of the
 * Android Keystore.
 */
public interface KeyVault {
    /** A secret, null when there is none. */
    @Nullable
    String read(String name);

    /** Keeps a secret, so that it is there after a crash once this returns; null forgets it. */
    void write(String name, @Nullable String secret);

    /** Public key of the installation, on P-256, as JSON Web Key ({@link Es256#jwk}); null when it has none, and then it proves nothing. */
    @Nullable
    String publicKey();

    /** Signs with the other half of that key, which never leaves the vault, as Java's {@code SHA256withECDSA} does; null when there is none. */
    default byte @Nullable [] sign(byte[] text) {
        return null;
    }
}
