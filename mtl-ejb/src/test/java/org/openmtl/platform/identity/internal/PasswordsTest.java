package org.openmtl.platform.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;

class PasswordsTest {
    private static final Runnable AT_ONCE = () -> {};
    private final Passwords passwords = new Passwords();

    @Test
    void only_the_password_fits_its_hash() {
        String hash = passwords.hash("correct horse battery");

        assertThat(passwords.fits("correct horse battery", hash, AT_ONCE)).isTrue();
        assertThat(passwords.fits("correct horse batterY", hash, AT_ONCE)).isFalse();
    }

    @Test
    void hashes_are_argon2id_at_the_documented_cost_and_salted() {
        String hash = passwords.hash("correct horse battery");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hash.split("\\$")[4]).hasSize(22); // 16 bytes in base64
        assertThat(passwords.hash("correct horse battery")).isNotEqualTo(hash);
    }

    @Test
    void the_same_letters_fit_however_the_keyboard_composes_them() {
        String hash = passwords.hash("contrase\u00f1a muy larga");

        assertThat(passwords.fits("contrasen\u0303a muy larga", hash, AT_ONCE)).isTrue();
    }

    @Test
    void nothing_fits_nobody() {
        assertThat(passwords.fits("nobody has this password", null, AT_ONCE)).isFalse();
    }

    /** Memory is what this hash is dear in, and unlike time nothing else on the machine changes it. */
    @Test
    void nobody_takes_as_much_work_as_somebody() {
        String hash = passwords.hash("correct horse battery");

        long somebody = bytesAllocated(() -> passwords.fits("wrong", hash, AT_ONCE));
        long nobody = bytesAllocated(() -> passwords.fits("wrong", null, AT_ONCE));

        assertThat(somebody).isGreaterThan(19_456 * 1024);
        assertThat(nobody).isCloseTo(somebody, withinPercentage(5));
    }

    private static long bytesAllocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void what_refuses_at_the_slot_frees_it_again() {
        MtlProblem refusal = MtlProblem.of(CommonProblem.TOO_MANY_REQUESTS, "wait");
        for (int i = 0; i < 2 * Runtime.getRuntime().availableProcessors(); i++) {
            assertThatThrownBy(() -> passwords.fits("x", null, () -> {
                        throw refusal;
                    }))
                    .isSameAs(refusal);
        }
    }

    @Test
    void twelve_to_two_hundred_characters_that_are_not_the_username() {
        assertThat(broken("eleven-char")).containsExactly("min-length");
        assertThat(broken("密码密码密码密码密码密")).containsExactly("min-length");
        assertThat(broken("😀".repeat(11))).containsExactly("min-length");
        assertThat(broken("a".repeat(201))).containsExactly("max-length");
        assertThat(broken("Very.Long.Username")).containsExactly("not-username");
        assertThat(broken("twelve-chars")).isEmpty();
        assertThat(broken("a".repeat(200))).isEmpty();
    }

    @Test
    void usernames_are_lower_case_and_plain() {
        assertThat(List.of("ab", "a.b-c_9", "x".repeat(100))).allMatch(PasswordRules::isUsername);
        assertThat(List.of("a", "Ann", "a b", "é1", "x".repeat(101), "a\0b", ""))
                .noneMatch(PasswordRules::isUsername);
    }

    private static List<String> broken(String password) {
        MtlProblem problem = catchThrowableOfType(
                MtlProblem.class, () -> PasswordRules.checkPassword("password", password, "very.long.username"));
        return problem == null
                ? List.of()
                : problem.errors().stream().map(FieldError::rule).toList();
    }
}
