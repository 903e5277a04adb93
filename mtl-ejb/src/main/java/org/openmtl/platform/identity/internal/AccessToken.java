package org.openmtl.platform.identity.internal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openmtl.shared.Sha256;

/**
 * An opaque access token: 32 random bytes in 43 characters, kept by the server as a SHA-256 only. A fast hash is right here: nobody
 * guesses 256 random bits, and it is computed on every request.
 */
record AccessToken(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static AccessToken fresh() {
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        return new AccessToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Empty for what cannot be a token, so that the database is not asked. */
    static Optional<AccessToken> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new AccessToken(text)) : Optional.empty();
    }

    byte[] hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "AccessToken"; // never the secret itself
    }
}
