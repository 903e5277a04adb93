package org.openmtl.leads.webforms.internal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openmtl.shared.Sha256;

/**
 * What the link of a mail ends with: 256 random bits. Only its hash is kept, and it is found by the hash, so that neither the database nor
 * the time an answer takes tells anything of it.
 */
record OptInToken(String text) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static OptInToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OptInToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What somebody sends, if it can be one. */
    static Optional<OptInToken> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new OptInToken(text)) : Optional.empty();
    }

    byte[] hash() {
        return Sha256.of(text);
    }

    /** Never shows it. */
    @Override
    public String toString() {
        return "token";
    }
}
