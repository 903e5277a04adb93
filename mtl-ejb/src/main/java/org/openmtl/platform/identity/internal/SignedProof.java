package org.openmtl.platform.identity.internal;

import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.openmtl.platform.identity.PresentedProof;
import org.openmtl.shared.JsonValues;

/**
 * A proof of possession that its key has really signed (RFC 9449, 4.2 and 4.3). Its {@code iat} is not looked at: the clocks of phones
 * are wrong by years.
 *
 * @param thumbprint of the key
 * @param id {@code jti}, another one in each proof
 * @param nonce of the server, empty when there is none
 */
record SignedProof(String thumbprint, String method, String url, String id, String nonce) {
    private static final int MOST_CHARACTERS = 4000;
    private static final int MOST_OF_AN_ID = 200;

    /** Empty for everything that is no proof or was not signed by the key that stands in it. */
    static Optional<SignedProof> read(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        try {
            byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            return keyIn(json(parts[0]))
                    .filter(key -> key.hasSigned(signed, signature))
                    .flatMap(key -> of(key, json(parts[1])));
        } catch (IllegalArgumentException | JsonException | ClassCastException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether it was made by that key for that request. */
    boolean fits(String expectedThumbprint, PresentedProof presented) {
        return thumbprint.equals(expectedThumbprint)
                && method.equals(presented.method())
                && target(url)
                        .filter(target(presented.url()).orElse("")::equals)
                        .isPresent();
    }

    private static Optional<DeviceKey> keyIn(JsonObject header) {
        boolean isProof = header.getString("typ", "").equals("dpop+jwt")
                && header.getString("alg", "").equals("ES256")
                && header.containsKey("jwk")
                && !header.containsKey("crit");
        return isProof ? DeviceKey.read(header.getJsonObject("jwk")) : Optional.empty();
    }

    private static Optional<SignedProof> of(DeviceKey key, JsonObject claims) {
        SignedProof proof = new SignedProof(
                key.thumbprint(),
                claims.getString("htm", ""),
                claims.getString("htu", ""),
                claims.getString("jti", ""),
                claims.getString("nonce", ""));
        boolean isWhole =
                claims.get("iat") instanceof JsonNumber && !proof.id.isEmpty() && proof.id.length() <= MOST_OF_AN_ID;
        return isWhole ? Optional.of(proof) : Optional.empty();
    }

    private static JsonObject json(String part) {
        String text = new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        try (JsonReader reader = JsonValues.reader(text)) {
            return reader.readObject();
        }
    }

    /** Host, port and path. Whether the phone spoke TLS only the proxy knows that ended it, so both usual ports are none. */
    private static Optional<String> target(String url) {
        try {
            URI uri = URI.create(url);
            if (uri.getHost() == null) {
                return Optional.empty();
            }
            String port = uri.getPort() == -1 || uri.getPort() == 80 || uri.getPort() == 443 ? "" : ":" + uri.getPort();
            return Optional.of(uri.getHost().toLowerCase(Locale.ROOT) + port + uri.getPath());
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }
}
