package org.openmtl.field.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingForARunTest {
    private static int status(String url, String faults, String patience) {
        return Simulator.run(
                "--url", url, "--user", "field1", "--password", "p", "--faults", faults, "--patience", patience);
    }

    /** The proxy that cuts would send the password on in clear. */
    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1:1", "HTTPS://127.0.0.1:1"})
    void cutIsRefusedWhereTheLineIsSecret(String url) {
        assertThatThrownBy(() -> Options.read("--url", url, "--user", "u", "--password", "p", "--faults", "lost,cut"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http only");
    }

    @Test
    void aRunThatBreaksOffIsNoVerdict() {
        assertThat(status("file:/nowhere", "lost", "0")).isEqualTo(2);
        assertThat(status("http://127.0.0.1:1", "", "0")).isEqualTo(2);
    }
}
