package org.openmtl.platform.identity.internal;

import jakarta.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.util.Base64;
import java.util.Optional;
import org.openmtl.shared.Sha256;

/**
 * Public key of an installation: a point of the curve P-256.
 *
 * @param thumbprint by which it is known (RFC 7638), 43 characters
 */
record DeviceKey(PublicKey key, String thumbprint) {
    private static final ECParameterSpec CURVE = curve();
    private static final BigInteger PRIME = ((ECFieldFp) CURVE.getCurve().getField()).getP();
    private static final int COORDINATE_BYTES = 32;

    /** Empty for everything but a public P-256 key, a JSON Web Key with a private half as well. */
    static Optional<DeviceKey> read(JsonObject jwk) {
        boolean fits = jwk.getString("kty", "").equals("EC")
                && jwk.getString("crv", "").equals("P-256")
                && !jwk.containsKey("d");
        if (!fits) {
            return Optional.empty();
        }
        try {
            return of(coordinate(jwk, "x"), coordinate(jwk, "y"));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether this key has made the signature, in the form of RFC 7518, 3.4. */
    boolean hasSigned(byte[] content, byte[] signature) {
        try {
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(key);
            check.update(content);
            return check.verify(signature);
        } catch (GeneralSecurityException broken) {
            return false; // such as a signature of another length
        }
    }

    private static Optional<DeviceKey> of(byte[] x, byte[] y) {
        ECPoint point = new ECPoint(new BigInteger(1, x), new BigInteger(1, y));
        if (!isOnCurve(point)) {
            return Optional.empty();
        }
        try {
            PublicKey key = KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, CURVE));
            return Optional.of(new DeviceKey(key, thumbprint(x, y)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has P-256", impossible);
        }
    }

    private static String thumbprint(byte[] x, byte[] y) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String canonical = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}"
                .formatted(base64.encodeToString(x), base64.encodeToString(y));
        return base64.encodeToString(Sha256.of(canonical.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] coordinate(JsonObject jwk, String name) {
        byte[] bytes = Base64.getUrlDecoder().decode(jwk.getString(name, ""));
        if (bytes.length != COORDINATE_BYTES) {
            throw new IllegalArgumentException("a coordinate has 32 bytes");
        }
        return bytes;
    }

    /** The JDK does not ask: y² = x³ + ax + b. */
    private static boolean isOnCurve(ECPoint point) {
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        if (x.compareTo(PRIME) >= 0 || y.compareTo(PRIME) >= 0) {
            return false;
        }
        EllipticCurve curve = CURVE.getCurve();
        BigInteger right = x.pow(3).add(curve.getA().multiply(x)).add(curve.getB());
        return y.pow(2).subtract(right).mod(PRIME).signum() == 0;
    }

    private static ECParameterSpec curve() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has P-256", impossible);
        }
    }
}
