package org.openmtl.platform.identity.internal;

import java.util.Base64;
import java.util.Locale;
import org.openmtl.shared.Sha256;

/**
 * One try to sign in. Its subjects are what failures are counted for; they are hashed, so that neither what people type nor where they
 * are is kept.
 */
record Attempt(String username, String pair, String address, String account) {
    static Attempt of(String typedName, String from) {
        String username = typedName.strip().toLowerCase(Locale.ROOT);
        return new Attempt(
                username,
                subject("pair", username + '\n' + from),
                subject("address", from),
                subject("account", username));
    }

    private static String subject(String kind, String text) {
        return kind + ':' + Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(text));
    }
}
