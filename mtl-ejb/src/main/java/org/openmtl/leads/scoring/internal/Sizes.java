package org.openmtl.leads.scoring.internal;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers and bands of numbers as people and other systems write them. */
final class Sizes {
    private static final String NUMBER = "(\\d{1,3}(?:[,' ]\\d{3})+|\\d{1,15})";
    private static final Pattern PLAIN = Pattern.compile("[-+]?\\d{1,15}(?:\\.\\d{1,15})?");
    private static final Pattern GROUPED = Pattern.compile(NUMBER);
    private static final Pattern BAND = Pattern.compile(NUMBER + "\\s*(?:-|–|—|~|to|至)\\s*" + NUMBER + "\\D*");
    private static final Pattern AT_LEAST =
            Pattern.compile("(?:>=?\\s*)?" + NUMBER + "\\s*(?:\\+|以上)\\D*|>=?\\s*" + NUMBER + "\\D*");
    private static final Pattern AT_MOST = Pattern.compile("<=?\\s*" + NUMBER + "\\D*");
    private static final Pattern EXACT = Pattern.compile(NUMBER + "\\D*");

    private Sizes() {}

    /** A band of numbers. */
    record Size(double least, double most) {}

    /** The number a text is, empty when it is none. */
    static OptionalDouble number(String text) {
        String number = text.strip();
        if (PLAIN.matcher(number).matches()) {
            return OptionalDouble.of(Double.parseDouble(number));
        }
        return GROUPED.matcher(number).matches() ? OptionalDouble.of(digits(number)) : OptionalDouble.empty();
    }

    /** The band a text means, empty when it means none. */
    static Optional<Size> of(String text) {
        String size = text.strip();
        Matcher band = BAND.matcher(size);
        if (band.matches()) {
            return Optional.of(new Size(digits(band.group(1)), digits(band.group(2))));
        }
        Matcher open = AT_LEAST.matcher(size);
        if (open.matches()) {
            String least = open.group(1) == null ? open.group(2) : open.group(1);
            return Optional.of(new Size(digits(least), Double.POSITIVE_INFINITY));
        }
        Matcher small = AT_MOST.matcher(size);
        if (small.matches()) {
            return Optional.of(new Size(0, digits(small.group(1))));
        }
        Matcher exact = EXACT.matcher(size);
        return exact.matches()
                ? Optional.of(new Size(digits(exact.group(1)), digits(exact.group(1))))
                : Optional.empty();
    }

    private static double digits(String number) {
        return Double.parseDouble(number.replaceAll("\\D", ""));
    }
}
