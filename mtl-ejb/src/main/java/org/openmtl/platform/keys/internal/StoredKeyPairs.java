package org.openmtl.platform.keys.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.openmtl.platform.keys.KeyPairs;

/** Keeps both halves of a pair as one secret: length of the private key, private key (PKCS #8), public key (X.509). */
@ApplicationScoped
class StoredKeyPairs implements KeyPairs {
    private static final String ALGORITHM = "EC";
    private static final String CURVE = "secp256r1";

    @Inject
    private SecretStore secrets;

    @Override
    public KeyPair obtain(String purpose) {
        return read(secrets.obtain("pair:" + purpose, StoredKeyPairs::made));
    }

    private static byte[] made() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(new ECGenParameterSpec(CURVE));
            KeyPair pair = generator.generateKeyPair();
            byte[] secret = pair.getPrivate().getEncoded();
            byte[] open = pair.getPublic().getEncoded();
            return ByteBuffer.allocate(Integer.BYTES + secret.length + open.length)
                    .putInt(secret.length)
                    .put(secret)
                    .put(open)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + CURVE, e);
        }
    }

    private static KeyPair read(byte[] stored) {
        ByteBuffer both = ByteBuffer.wrap(stored);
        byte[] secret = new byte[both.getInt()];
        both.get(secret);
        byte[] open = new byte[both.remaining()];
        both.get(open);
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(open)),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(secret)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this was stored as a pair of keys", e);
        }
    }
}
