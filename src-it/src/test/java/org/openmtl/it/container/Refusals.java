package org.openmtl.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.ProblemCode;

/** Expects the product to refuse something. */
final class Refusals {
    private Refusals() {}

    static void expect(ProblemCode code, ThrowingCallable attempt) {
        assertThatExceptionOfType(MtlProblem.class)
                .isThrownBy(attempt)
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
