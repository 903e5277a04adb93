package org.openmtl.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;

/** Tries a rule on the product and on its planted violation. */
final class Rules {
    private Rules() {}

    static void keeps(JavaClasses product, ArchRule rule) {
        rule.check(product);
    }

    /** Fails unless the rule reports the planted class. */
    static void isRedFor(String planted, String culprit, ArchRule rule) {
        assertThatThrownBy(() -> rule.check(ProductClasses.planted(planted)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(culprit);
    }
}
