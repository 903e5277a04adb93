package org.openmtl.launcher;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a setting's value must look like, and how to say so. */
enum Check {
    ANY("anything", value -> true),
    NOT_BLANK("given", value -> !value.isBlank()),
    PORT("a port between 1 and 65535", value -> isBetween(value, 1, 65_535)),
    COUNT("a whole number between 1 and 10000", value -> isBetween(value, 1, 10_000)),
    BOOLEAN("true or false", value -> value.equals("true") || value.equals("false")),
    LOG_FORMAT("json or text", value -> value.equals("json") || value.equals("text")),
    ROLE("a role name of lower case letters, digits and _", value -> Patterns.ROLE.test(value)),
    JDBC_URL("a URL like jdbc:postgresql://host:5432/database", value -> Patterns.JDBC_URL.test(value));

    private final String expectation;
    private final Predicate<String> condition;

    Check(String expectation, Predicate<String> condition) {
        this.expectation = expectation;
        this.condition = condition;
    }

    boolean accepts(String value) {
        return condition.test(value);
    }

    String expectation() {
        return expectation;
    }

    private static boolean isBetween(String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            return least <= number && number <= most;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    /** Apart, because an enum's constants are made before its static fields. */
    private static final class Patterns {
        static final Predicate<String> ROLE =
                Pattern.compile("[a-z_][a-z0-9_]{0,62}").asMatchPredicate();
        static final Predicate<String> JDBC_URL = Pattern.compile("jdbc:postgresql:(//[^/?\\s]+/)?[^/?\\s]+(\\?\\S*)?")
                .asMatchPredicate();
    }
}
