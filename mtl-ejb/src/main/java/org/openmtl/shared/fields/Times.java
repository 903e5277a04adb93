package org.openmtl.shared.fields;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

/** Reads days and instants in the forms that files really hold: ISO 8601, M/D/YYYY or D/M/YYYY, D.M.YYYY, YYYY/MM/DD, 2018年2月26日. */
final class Times {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final List<DateTimeFormatter> ANY_ORDER =
            List.of(formatter("uuuu-M-d"), formatter("uuuu/M/d"), formatter("uuuu'年'M'月'd'日'"), formatter("d.M.uuuu"));
    private static final List<DateTimeFormatter> MONTH_FIRST = List.of(formatter("M/d/uuuu"), formatter("M-d-uuuu"));
    private static final List<DateTimeFormatter> DAY_FIRST = List.of(formatter("d/M/uuuu"), formatter("d-M-uuuu"));

    private Times() {}

    static LocalDate date(String text, Reading context) throws BrokenRule {
        return inRange(parse(text, context).toLocalDate(), "date", "must be a day such as 2026-11-22");
    }

    static OffsetDateTime instant(String text, Reading context) throws BrokenRule {
        String trimmed = text.strip();
        OffsetDateTime instant;
        try {
            instant = OffsetDateTime.parse(trimmed, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException otherForm) {
            instant = ZonedDateTime.of(parse(trimmed, context), context.zone()).toOffsetDateTime();
        }
        inRange(instant.toLocalDate(), "date-time", "must be a moment such as 2026-11-22T10:15:00+01:00");
        return instant.truncatedTo(ChronoUnit.MICROS); // what PostgreSQL keeps
    }

    private static LocalDate inRange(LocalDate date, String rule, String message) throws BrokenRule {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new BrokenRule(rule, message + ", between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        return date;
    }

    private static LocalDateTime parse(String text, Reading context) throws BrokenRule {
        String trimmed = text.strip();
        for (List<DateTimeFormatter> forms : List.of(ANY_ORDER, context.dayFirst() ? DAY_FIRST : MONTH_FIRST)) {
            for (DateTimeFormatter form : forms) {
                try {
                    TemporalAccessor parsed = form.parse(trimmed);
                    return LocalDateTime.from(parsed);
                } catch (DateTimeException otherForm) {
                    continue;
                }
            }
        }
        throw new BrokenRule("date-time", "must be a date or time such as 2026-11-22 or 2026-11-22T10:15:00Z");
    }

    private static DateTimeFormatter formatter(String day) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(day + "[['T'][' ']H:mm[:ss]]")
                .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
                .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
                .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
