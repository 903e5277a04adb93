package org.openmtl.platform.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryingMailTest {
    @ParameterizedTest
    @CsvSource({"1, 5", "2, 20", "3, 80", "4, 320", "5, 1280", "6, 3600", "60, 3600"})
    void theWaitGrowsUpToAnHour(int attempts, int seconds) {
        assertThat(RetrySchedule.next(attempts, Duration.ZERO, 0.5)).hasValue(Duration.ofSeconds(seconds));
    }

    @Property
    void itGoesOnForThreeDaysAndNoLonger(
            @ForAll @IntRange(min = 1, max = 1000) int attempts,
            @ForAll @IntRange(min = 0, max = 1_000_000) int seconds,
            @ForAll @DoubleRange(min = 0, max = 1) double chance) {
        Duration sinceFirst = Duration.ofSeconds(seconds);

        assertThat(RetrySchedule.next(attempts, sinceFirst, chance).isPresent())
                .isEqualTo(sinceFirst.compareTo(RetrySchedule.WINDOW) < 0);
    }
}
