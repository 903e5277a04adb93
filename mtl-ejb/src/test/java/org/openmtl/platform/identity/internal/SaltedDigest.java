package org.openmtl.platform.identity.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.openmtl.platform.keys.Signatures;
import org.openmtl.shared.Sha256;

/** Stands in for the server's keys: another salt, another signature. */
record SaltedDigest(String salt) implements Signatures {
    @Override
    public byte[] sign(String purpose, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Sha256.of(salt + purpose));
            return digest.digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean verify(String purpose, byte[] content, byte[] signature) {
        return MessageDigest.isEqual(sign(purpose, content), signature);
    }
}
