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

    /** Public key of the installation as JSON Web Key, null when it has none. */
    @Nullable
    String publicKey();
}
