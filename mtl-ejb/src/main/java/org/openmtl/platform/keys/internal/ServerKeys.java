package org.openmtl.platform.keys.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openmtl.platform.keys.Signatures;

/** Signs with keys that all nodes share through the database and each node remembers. */
@ApplicationScoped
class ServerKeys implements Signatures {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    @Inject
    private SecretStore secrets;

    private final SecureRandom random = new SecureRandom();

    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    @Override
    public byte[] sign(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key(purpose));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    @Override
    public boolean verify(String purpose, byte[] content, byte[] signature) {
        return MessageDigest.isEqual(sign(purpose, content), signature);
    }

    // Not computeIfAbsent: the database must not be asked while a bin of the map is locked. Both askers get the same
    // key.
    private SecretKeySpec key(String purpose) {
        SecretKeySpec known = keys.get(purpose);
        if (known != null) {
            return known;
        }
        SecretKeySpec fetched = new SecretKeySpec(secrets.obtain("sign:" + purpose, this::random), ALGORITHM);
        keys.put(purpose, fetched);
        return fetched;
    }

    private byte[] random() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }
}
