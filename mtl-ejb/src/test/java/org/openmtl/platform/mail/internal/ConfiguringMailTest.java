package org.openmtl.platform.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfiguringMailTest {
    @Test
    void withoutAHostThereIsNoMail() {
        assertThat(server(Map.of("mtl.mail.from", "crm@example.com"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"starttls, 587", "tls, 465", "none, 25"})
    void thePortFollowsFromTheProtection(String tls, int port) {
        assertThat(known(Map.of("mtl.mail.tls", tls)).port()).isEqualTo(port);
        assertThat(known(Map.of("mtl.mail.tls", tls, "mtl.mail.port", "2525")).port())
                .isEqualTo(2525);
    }

    @Test
    void theLineIsProtectedUnlessSomethingElseIsSaid() {
        assertThat(known(Map.of()).properties())
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .containsEntry("mail.smtp.connectiontimeout", "10000")
                .containsEntry("mail.smtp.timeout", "30000")
                .containsEntry("mail.smtp.auth", "false");
    }

    @ParameterizedTest
    @CsvSource({
        "mtl.mail.tls, ssl",
        "mtl.mail.port, smtp",
        "mtl.mail.port, 0",
        "mtl.mail.read-seconds, -1",
        "mtl.mail.from, CRM"
    })
    void aSettingThatMeansNothingIsNamed(String name, String value) {
        assertThatThrownBy(() -> known(Map.of(name, value)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(name);
    }

    @Test
    void aSenderIsNeeded() {
        assertThatThrownBy(() -> server(Map.of("mtl.mail.host", "mail.example.com")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mtl.mail.from");
    }

    @Test
    void thePasswordIsNotShown() {
        assertThat(known(Map.of("mtl.mail.password", "secret")).toString()).doesNotContain("secret");
    }

    private static MailServer known(Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(Map.of("mtl.mail.host", "mail.example.com"));
        settings.put("mtl.mail.from", "crm@example.com");
        settings.putAll(more);
        return server(settings).orElseThrow();
    }

    private static Optional<MailServer> server(Map<String, String> settings) {
        return MailServer.of(name -> Optional.ofNullable(settings.get(name)));
    }
}
