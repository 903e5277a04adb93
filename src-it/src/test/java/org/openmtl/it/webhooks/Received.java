package org.openmtl.it.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A message as a receiver got it.
 *
 * @param headers by their names in lower case
 * @param status what it was answered with
 */
public record Received(Map<String, String> headers, String body, int status) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long TOLERATED_SECONDS = 300;

    /** Id of the message. */
    public String id() {
        return header("webhook-id");
    }

    /** What the message is about, such as {@code lead/…}. */
    public String subject() {
        return event().get("subject").asText();
    }

    /** Whether it was taken. */
    public boolean isTaken() {
        return status / 100 == 2;
    }

    /** The envelope. */
    public JsonNode event() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(body, broken);
        }
    }

    /** Empty for a header that did not come. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Whether one of its signatures was made with that secret, not long ago (Standard Webhooks). */
    public boolean isSignedWith(String secret) {
        assertThat(secret).startsWith("whsec_");
        String timestamp = header("webhook-timestamp");
        assertThat(Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)))
                .isLessThan(TOLERATED_SECONDS);
        String expected = "v1," + signature(Base64.getDecoder().decode(secret.substring(6)), id() + "." + timestamp);
        return Arrays.asList(header("webhook-signature").split(" ")).contains(expected);
    }

    private String signature(byte[] key, String idAndTime) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((idAndTime + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
