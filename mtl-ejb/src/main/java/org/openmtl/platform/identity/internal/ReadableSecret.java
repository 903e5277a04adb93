package org.openmtl.platform.identity.internal;

import java.security.SecureRandom;

/** Secrets that people read from a screen and type. */
final class ReadableSecret {
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"; // none that look alike
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ReadableSecret() {}

    /** A new one of so many groups, each of them worth 19 bits. */
    static String of(int groups) {
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < groups * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                secret.append('-');
            }
            secret.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }
}
