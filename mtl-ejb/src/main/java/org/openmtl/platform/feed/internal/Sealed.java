package org.openmtl.platform.feed.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.openmtl.platform.keys.Signatures;

/** Gives bytes to clients and knows them again: base64url of the content and the first bytes of its signature. */
@ApplicationScoped
class Sealed {
    private static final int SIGNATURE_BYTES = 6;

    @Inject
    private Signatures signatures;

    String seal(String purpose, byte[] content) {
        byte[] sealed = Arrays.copyOf(content, content.length + SIGNATURE_BYTES);
        System.arraycopy(signatures.sign(purpose, content), 0, sealed, content.length, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * The content of a text that was sealed for this purpose.
     *
     * @throws org.openmtl.shared.MtlProblem cursor-expired, when it is none of ours
     */
    byte[] open(String purpose, String text, int contentBytes) {
        byte[] content = Arrays.copyOf(decoded(text), contentBytes);
        if (!MessageDigest.isEqual(bytes(seal(purpose, content)), bytes(text))) {
            throw Log.expired("unknown");
        }
        return content;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw Log.expired("unknown");
        }
    }
}
