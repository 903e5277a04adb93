package org.openmtl.platform.identity.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.openmtl.shared.MtlProblem;

/** What a username and a password must be. Length is asked for, character classes are not (NIST SP 800-63B). */
final class PasswordRules {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9._-]{2,100}");

    private PasswordRules() {}

    static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    static void checkPassword(String field, String password, String username) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw MtlProblem.invalid(field, "min-length", "at least " + SHORTEST + " characters");
        }
        if (password.length() > LONGEST) {
            throw MtlProblem.invalid(field, "max-length", "at most " + LONGEST + " characters");
        }
        if (password.toLowerCase(Locale.ROOT).equals(username)) {
            throw MtlProblem.invalid(field, "not-username", "must not be the username");
        }
    }
}
