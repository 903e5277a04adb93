package org.openmtl.platform.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmtl.platform.files.FileProblem;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

class WaitingForADeskTest {
    private final Desks desks = new Desks(1, Duration.ofMillis(20));

    @AfterEach
    void nobodyIsInterruptedAnyMore() {
        Thread.interrupted();
    }

    @Test
    void whoever_finds_none_free_is_told_to_ask_again() throws Exception {
        desks.with(() -> {
            assertThatExceptionOfType(MtlProblem.class)
                    .isThrownBy(() -> desks.with(() -> "looked at"))
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo(CommonProblem.UNAVAILABLE);
                        assertThat(problem.code().status()).isEqualTo(503);
                        assertThat(problem.extensions()).containsEntry("retryAfter", 1L);
                    });
            return "looked at";
        });
    }

    @Test
    void a_desk_is_free_again_whatever_came_of_the_picture() throws Exception {
        assertThatThrownBy(() -> desks.with(() -> {
                    throw RefusedPicture.of(FileProblem.NO_PICTURE);
                }))
                .isInstanceOf(RefusedPicture.class);
        assertThatThrownBy(() -> desks.with(() -> {
                    throw new IOException("full");
                }))
                .isInstanceOf(IOException.class);

        assertThat(desks.with(() -> "looked at")).isEqualTo("looked at");
    }

    @Test
    void a_server_that_stops_looks_at_nothing_more() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> desks.with(() -> "looked at")).isInstanceOf(MtlProblem.class);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }
}
