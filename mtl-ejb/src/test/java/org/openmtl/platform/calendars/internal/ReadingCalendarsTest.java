package org.openmtl.platform.calendars.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.platform.calendars.WorkingTime;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.fields.JsonText;

/** What a calendar may say. */
class ReadingCalendarsTest {
    private static final String HOURS = "{\"mon\":[\"09:00-12:00\",\"13:00-24:00\"],\"sun\":[]}";
    private static final String NONE = "[]";

    @Test
    void exceptionsStandAboveHolidays() {
        String holidays = "[{\"day\":\"2026-11-23\",\"name\":\"Fiesta\"},{\"day\":\"2026-11-30\"}]";
        String exceptions = "[{\"day\":\"2026-11-23\",\"hours\":[\"10:00-11:00\"],\"name\":\"Inventory\"}]";

        WorkingTime time = CalendarReading.workingTime(
                "UTC", JsonText.object(HOURS), JsonText.array(holidays), JsonText.array(exceptions));

        assertThat(time.between(Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-12-08T00:00:00Z")))
                .isEqualTo(Duration.ofHours(1 + 14));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"mon\":[]}",
                "{\"monday\":[\"09:00-18:00\"]}",
                "{\"mon\":\"09:00-18:00\"}",
                "{\"mon\":[\"9:00-18:00\"]}",
                "{\"mon\":[\"18:00-09:00\"]}",
                "{\"mon\":[\"09:00-09:00\"]}",
                "{\"mon\":[\"09:00-24:01\"]}",
                "{\"mon\":[\"09:00-12:00\",\"11:00-13:00\"]}",
                "{\"mon\":[\"13:00-18:00\",\"09:00-12:00\"]}",
                "{\"mon\":[9]}"
            })
    void hoursThatMeanNothingAreRefused(String hours) {
        assertThat(CalendarReading.errors(JsonText.object(hours), JsonText.array(NONE), JsonText.array(NONE)))
                .extracting(FieldError::field)
                .contains("hours");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]",
                "[{}]",
                "[{\"day\":\"2026-02-30\"}]",
                "[{\"day\":\"2026-12-25T00:00Z\"}]",
                "[{\"day\":\"2026-12-25\",\"name\":\"\"}]",
                "[{\"day\":\"2026-12-25\",\"hours\":[]}]",
                "[{\"day\":\"2026-12-25\"},{\"day\":\"2026-12-25\"}]"
            })
    void holidaysThatMeanNothingAreRefused(String holidays) {
        assertThat(CalendarReading.errors(JsonText.object(HOURS), JsonText.array(holidays), JsonText.array(NONE)))
                .extracting(FieldError::field)
                .containsExactly("holidays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"day\":\"2026-12-24\"}]", "[{\"day\":\"2026-12-24\",\"hours\":[\"x\"]}]"})
    void anExceptionHasHours(String exceptions) {
        assertThat(CalendarReading.errors(JsonText.object(HOURS), JsonText.array(NONE), JsonText.array(exceptions)))
                .extracting(FieldError::field)
                .containsExactly("exceptions");
    }
}
