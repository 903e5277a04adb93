package org.openmtl.platform.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TryingAgainTest {
    private static final double MEAN = 0.5;
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void theWaitsGrowFourfoldUpToHalfADay() {
        assertThat(waits(MEAN).subList(0, 8))
                .containsExactly(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(80),
                        Duration.ofSeconds(320),
                        Duration.ofSeconds(1280),
                        Duration.ofSeconds(5120),
                        Duration.ofSeconds(20_480),
                        Duration.ofHours(12));
    }

    @Property
    void theLastAttemptIsAtTheEndOfTheWindow(@ForAll @DoubleRange(min = 0, max = 1) double chance) {
        List<Duration> waits = waits(chance);

        assertThat(waits.stream().reduce(Duration.ZERO, Duration::plus)).isEqualTo(RetrySchedule.WINDOW);
        assertThat(waits).hasSizeBetween(12, 15);
    }

    @Property
    void noTwoEndpointsAreTriedInStep(@ForAll @DoubleRange(min = 0, max = 1) double chance) {
        Duration wait =
                RetrySchedule.next(1, Duration.ZERO, Duration.ZERO, chance).orElseThrow();

        assertThat(wait).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
    }

    @Test
    void theOtherSideMayAskForMoreTimeUpToADay() {
        assertThat(RetrySchedule.next(1, Duration.ZERO, Duration.ofMinutes(10), MEAN))
                .contains(Duration.ofMinutes(10));
        assertThat(RetrySchedule.next(1, Duration.ZERO, Duration.ofDays(9), MEAN))
                .contains(Duration.ofHours(24));
        assertThat(RetrySchedule.next(6, Duration.ZERO, Duration.ofSeconds(1), MEAN))
                .contains(Duration.ofSeconds(5120));
        assertThat(RetrySchedule.next(9, Duration.ofHours(70), Duration.ofHours(24), MEAN))
                .contains(Duration.ofHours(2));
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "' 7 ', 7",
        "'Mon, 23 Nov 2026 08:05:00 GMT', 300",
        "'Mon, 23 Nov 2026 07:05:00 GMT', 0",
        "soon, 0",
        "-5, 0",
        "99999999999999999999, 0"
    })
    void retryAfterIsReadInBothForms(String header, long seconds) {
        assertThat(RetryAfter.of(header, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void withoutTheHeaderNothingIsAsked() {
        assertThat(RetryAfter.of(null, NOW)).isZero();
    }

    private static List<Duration> waits(double chance) {
        List<Duration> waits = new ArrayList<>();
        Duration passed = Duration.ZERO;
        Optional<Duration> next = RetrySchedule.next(1, passed, Duration.ZERO, chance);
        while (next.isPresent()) {
            waits.add(next.get());
            passed = passed.plus(next.get());
            next = RetrySchedule.next(waits.size() + 1, passed, Duration.ZERO, chance);
        }
        return waits;
    }
}
