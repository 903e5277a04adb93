package org.openmtl.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WritingMailTest {
    @ParameterizedTest
    @CsvSource({
        "ana@example.com, ana@example.com",
        "Ana.Garcia+fair@Example.COM, Ana.Garcia+fair@example.com",
        "o'neill@mail.example.co.uk, o'neill@mail.example.co.uk",
        "li@例子.公司, li@xn--fsqu00a.xn--55qx5d"
    })
    void anAddressIsToldInAscii(String address, String told) {
        assertThat(MailAddresses.deliverable(address)).hasValue(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "@example.com",
                "ana@",
                "ana@localhost",
                "ana@example.com\r\nBcc: eve@example.com",
                "ana@example.com\nRCPT TO:<eve@example.com>",
                "ana\r\n@example.com",
                "ana@example.com,eve@example.com",
                "ana@example.com eve@example.com",
                "<ana@example.com>",
                "Ana <ana@example.com>",
                "\"ana\"@example.com",
                "ana(comment)@example.com",
                "ana@[127.0.0.1]",
                "ana@-example.com",
                "ana..garcia@example.com",
                "李@example.com"
            })
    void whatIsNoPlainAddressIsRefused(String address) {
        assertThat(MailAddresses.deliverable(address)).isEmpty();
        assertThatThrownBy(() -> mail(address, "Hello", "Text")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAddressIsNotEndless() {
        assertThat(MailAddresses.deliverable("a".repeat(64) + "@example.com")).isPresent();
        assertThat(MailAddresses.deliverable("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(MailAddresses.deliverable("ana@" + "a.".repeat(130) + "com")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Hello\r\nBcc: eve@example.com", "Hello\nX: y", "Hello\tthere", "Hello\u0000"})
    void aSubjectIsOneLine(String subject) {
        assertThatThrownBy(() -> mail("ana@example.com", subject, "Text")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingOfItIsEndless() {
        assertThatCode(() -> mail("ana@example.com", "s".repeat(200), "t".repeat(100_000)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> mail("ana@example.com", "s".repeat(201), "Text"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> mail("ana@example.com", "Hello", "t".repeat(100_001)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itDoesNotShowWhomItGoesTo() {
        assertThat(mail("ana@example.com", "Hello", "Text").toString()).doesNotContain("ana", "Hello", "Text");
    }

    private static MailMessage mail(String to, String subject, String text) {
        return new MailMessage(UUID.randomUUID(), to, subject, text, null);
    }
}
