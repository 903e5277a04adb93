package org.openmtl.it.mobile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.it.system.Json;

/** Key of an installation, and the proofs it makes (RFC 9449). */
final class PhoneKey {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** In the last millennium: the clock of this phone is wrong. */
    private static final long LONG_AGO = 915_148_800;

    private static final int COORDINATE = 32;

    private final KeyPair pair;

    private PhoneKey(KeyPair pair) {
        this.pair = pair;
    }

    static PhoneKey generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new PhoneKey(generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The public half. */
    ObjectNode jwk() {
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        return MAPPER.createObjectNode()
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("x", coordinate(open.getW().getAffineX().toByteArray()))
                .put("y", coordinate(open.getW().getAffineY().toByteArray()));
    }

    /** A proof for a POST to that address. */
    String proof(URI url, @Nullable String nonce) {
        return proof("POST", url, nonce);
    }

    String proof(String method, URI url, @Nullable String nonce) {
        String header = MAPPER.createObjectNode()
                .put("typ", "dpop+jwt")
                .put("alg", "ES256")
                .<ObjectNode>set("jwk", jwk())
                .toString();
        String claims = Json.object(
                "jti",
                UUID.randomUUID().toString(),
                "htm",
                method,
                "htu",
                url.toString(),
                "iat",
                LONG_AGO,
                "nonce",
                nonce);
        String signed =
                base64(header.getBytes(StandardCharsets.UTF_8)) + "." + base64(claims.getBytes(StandardCharsets.UTF_8));
        return signed + "." + base64(signature(signed));
    }

    private byte[] signature(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** 32 bytes, whatever the number needs. */
    private static String coordinate(byte[] number) {
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(number.length, COORDINATE);
        System.arraycopy(number, number.length - length, fixed, COORDINATE - length, length);
        return base64(fixed);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
