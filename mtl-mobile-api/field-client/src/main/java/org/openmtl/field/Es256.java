package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** How keys and signatures of P-256 are written in JSON Web Signatures, which is another way than Java's and Android's. */
public final class Es256 {
    private static final int BYTES = 32;

    /** Lengths in a signature are one byte each: it has 72 bytes at most. */
    private static final int HEAD = 2;

    private Es256() {}

    /** A public key as JSON Web Key. */
    public static String jwk(ECPublicKey key) {
        JsonObject jwk = new JsonObject();
        jwk.put("kty", "EC");
        jwk.put("crv", "P-256");
        jwk.put("x", text(fixed(key.getW().getAffineX().toByteArray())));
        jwk.put("y", text(fixed(key.getW().getAffineY().toByteArray())));
        return Json.text(jwk);
    }

    /** The two numbers of a signature, which Java gives in DER, one behind the other. */
    static byte[] joined(byte[] der) {
        byte[] r = number(der, HEAD);
        byte[] s = number(der, HEAD + HEAD + r.length);
        byte[] joined = Arrays.copyOf(fixed(r), 2 * BYTES);
        System.arraycopy(fixed(s), 0, joined, BYTES, BYTES);
        return joined;
    }

    private static byte[] number(byte[] der, int at) {
        int length = der[at + 1];
        return Arrays.copyOfRange(der, at + HEAD, at + HEAD + length);
    }

    /** Numbers come with a sign and as short as can be. */
    private static byte[] fixed(byte[] number) {
        byte[] positive = new BigInteger(1, number).toByteArray();
        byte[] fixed = new byte[BYTES];
        int length = Math.min(positive.length, BYTES);
        System.arraycopy(positive, positive.length - length, fixed, BYTES - length, length);
        return fixed;
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
