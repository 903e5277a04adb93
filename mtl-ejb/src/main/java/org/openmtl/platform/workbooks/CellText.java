package org.openmtl.platform.workbooks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is stored in a cell as a person would write it down: dates as ISO 8601, numbers in full, without the noise of binary fractions. */
final class CellText {
    private static final MathContext SHOWN = new MathContext(15);
    private static final int GREATEST_EXPONENT = 330;
    private static final int LONGEST_NUMBER = 400;
    private static final LocalDateTime DAY_ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);

    /** There is no 29 February 1900, but spreadsheets count it. */
    private static final int FIRST_OF_MARCH_1900 = 61;

    private static final int DAYS_UNTIL_1904 = 1462;
    private static final double DAY_AFTER_9999 = 2_958_466;
    private static final double SECONDS = 86_400;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Pattern ESCAPED = Pattern.compile("_x(?!0000)([0-9A-Fa-f]{4})_");

    private CellText() {}

    static String number(String stored) {
        BigDecimal number = decimal(stored);
        return number.round(SHOWN).stripTrailingZeros().toPlainString();
    }

    /** Days since the beginning of 1900, or of 1904, as a date, a time or both. */
    static String date(String stored, boolean since1904) {
        double days = decimal(stored).doubleValue() + (since1904 ? DAYS_UNTIL_1904 : 0);
        if (days < 0 || days >= DAY_AFTER_9999) {
            return number(stored);
        }
        long seconds = Math.round((days < FIRST_OF_MARCH_1900 ? days + 1 : days) * SECONDS);
        LocalDateTime time = DAY_ZERO.plusSeconds(seconds);
        if (days < 1) {
            return TIME.format(time);
        }
        return (seconds % (long) SECONDS == 0 ? DAY : DAY_AND_TIME).format(time);
    }

    private static BigDecimal decimal(String stored) {
        try {
            BigDecimal number = new BigDecimal(stored.length() > LONGEST_NUMBER ? "" : stored);
            if (Math.abs((long) number.precision() - number.scale()) <= GREATEST_EXPONENT) {
                return number;
            }
        } catch (NumberFormatException none) {
            // told below
        }
        throw Damage.damaged("a cell has a number that is none");
    }

    /** Control characters stand in a text as their code. */
    static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))
                : text;
    }
}
