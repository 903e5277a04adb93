package org.openmtl.platform.feed.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.openmtl.shared.MtlProblem;

class JudgingCursorsTest {
    private final Log log = new Log(5, new Position(100, 7), 200);

    @Test
    void whoStandsWithinTheLogMayGoOn() {
        assertThatCode(() -> log.check(5, new Position(100, 7))).doesNotThrowAnyException();
        assertThatCode(() -> log.check(5, new Position(199, 1))).doesNotThrowAnyException();
    }

    @Test
    void anotherIncarnationIsAnotherHistory() {
        assertReason("incarnation", 4, new Position(150, 1));
    }

    @Test
    void belowTheFloorEntriesMayBeMissing() {
        assertReason("retention", 5, new Position(100, 6));
        assertReason("retention", 5, new Position(99, 999));
    }

    @Test
    void aServerThatForgotTransactionsSaysSo() {
        assertReason("ahead", 5, new Position(200, 1));
        assertReason("ahead", 5, new Position(-1, 1));
    }

    @Test
    void transactionIdsAreUnsigned() {
        assertThat(new Position(-1, 0)).isGreaterThan(new Position(Long.MAX_VALUE, 5));
        assertThat(Position.read("18446744073709551615", 3)).isEqualTo(new Position(-1, 3));
        assertThat(new Position(-1, 3).xText()).isEqualTo("18446744073709551615");
    }

    private void assertReason(String reason, int incarnation, Position position) {
        assertThatThrownBy(() -> log.check(incarnation, position))
                .isInstanceOfSatisfying(
                        MtlProblem.class,
                        problem -> assertThat(problem.extensions())
                                .containsEntry("reason", reason)
                                .containsEntry("retryable", true));
    }
}
