package org.openmtl.launcher.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes one role's password from another's, so that every node finds the same one without being told. */
public final class DerivedPassword {

    private static final String ALGORITHM = "HmacSHA256";

    private DerivedPassword() {}

    /** The password of {@code role}, as long as {@code secret} stays the same. */
    public static String of(String role, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(("openmtl:" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
