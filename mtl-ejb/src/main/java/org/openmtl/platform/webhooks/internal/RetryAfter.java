package org.openmtl.platform.webhooks.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After} (RFC 9110): seconds, or a moment. */
final class RetryAfter {
    private RetryAfter() {}

    /** How long to wait; zero when the header says nothing that can be read. */
    static Duration of(@Nullable String header, Instant now) {
        if (header == null) {
            return Duration.ZERO;
        }
        String value = header.strip();
        if (value.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Instant moment = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return moment.isAfter(now) ? Duration.between(now, moment) : Duration.ZERO;
        } catch (DateTimeParseException nonsense) {
            return Duration.ZERO;
        }
    }
}
