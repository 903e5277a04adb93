package org.openmtl.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottlingSignInsTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant NOW = START.plus(Duration.ofMinutes(5));
    private static final FailureWindow NONE = FailureWindow.NONE;

    @Test
    void ten_failures_of_a_pair_are_enough() {
        assertThat(new Tally(window(9), NONE, NONE, false).wait(NOW)).isZero();
        assertThat(new Tally(window(10), NONE, NONE, false).wait(NOW)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void a_hundred_failures_from_an_address_are_enough_whatever_the_account() {
        assertThat(new Tally(NONE, window(99), NONE, true).wait(NOW)).isZero();
        assertThat(new Tally(NONE, window(100), NONE, true).wait(NOW)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void strangers_cannot_lock_out_who_signed_in_from_here_lately() {
        FailureWindow attacked = window(200);

        assertThat(new Tally(NONE, NONE, attacked, false).wait(NOW)).isEqualTo(Duration.ofMinutes(10));
        assertThat(new Tally(NONE, NONE, attacked, true).wait(NOW)).isZero();
        assertThat(new Tally(window(10), NONE, attacked, true).wait(NOW)).isPositive();
    }

    @Test
    void the_longest_wait_counts() {
        FailureWindow later = new FailureWindow(100, NOW);

        assertThat(new Tally(window(10), later, NONE, false).wait(NOW)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void a_window_closes_by_itself() {
        assertThat(window(1000).wait(10, START.plus(Duration.ofMinutes(15)))).isZero();
        assertThat(window(1000).wait(10, START.plus(Duration.ofMinutes(15)).minusMillis(1)))
                .isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void an_account_is_counted_however_it_is_written() {
        assertThat(Attempt.of(" Ann ", "192.0.2.1")).isEqualTo(Attempt.of("ann", "192.0.2.1"));
    }

    @Test
    void subjects_differ_by_account_address_and_kind_and_keep_neither() {
        Attempt attempt = Attempt.of("ann", "192.0.2.1");
        Attempt elsewhere = Attempt.of("ann", "192.0.2.2");

        assertThat(attempt.account()).isEqualTo(elsewhere.account());
        assertThat(attempt.pair()).isNotEqualTo(elsewhere.pair());
        assertThat(attempt.address()).isNotEqualTo(elsewhere.address());
        assertThat(attempt.pair() + attempt.account() + attempt.address()).doesNotContain("ann", "192");
    }

    private static FailureWindow window(int failures) {
        return new FailureWindow(failures, START);
    }
}
