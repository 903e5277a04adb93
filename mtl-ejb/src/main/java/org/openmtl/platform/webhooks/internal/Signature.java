package org.openmtl.platform.webhooks.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks 1.0 wants it (standardwebhooks.com), with HMAC-SHA256. */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1,";

    private Signature() {}

    /** Value of the header {@code webhook-signature}: a signature with each secret, blanks between. */
    static String header(List<byte[]> secrets, String id, long timestamp, byte[] body) {
        return secrets.stream()
                .map(secret -> VERSION + Base64.getEncoder().encodeToString(sign(secret, id, timestamp, body)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] sign(byte[] secret, String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
