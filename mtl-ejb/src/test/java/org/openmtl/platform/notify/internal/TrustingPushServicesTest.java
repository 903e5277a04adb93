package org.openmtl.platform.notify.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustingPushServicesTest {
    private final PushServices services =
            PushServices.of("https://push.example.org, https://*.push.example.com,http://127.0.0.1:9999");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://push.example.org/send/abc",
                "https://PUSH.example.org/send/abc",
                "https://web.push.example.com/x",
                "http://127.0.0.1:9999/x"
            })
    void addressesOfTrustedServicesAreTaken(String endpoint) {
        assertThat(services.include(endpoint)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://push.example.org/send/abc",
                "https://push.example.org:5432/send/abc",
                "https://push.example.org.evil.example/x",
                "https://evil.example/https://push.example.org",
                "https://evilpush.example.com/x",
                "https://push.example.com/x",
                "https://push.example.org@evil.example/x",
                "https://evil.example@push.example.org/x",
                "https://push.example.org\\@evil.example/x",
                "http://127.0.0.1/x",
                "http://[::1]:9999/x",
                "http://2130706433:9999/x",
                "file:///etc/passwd",
                "gopher://push.example.org/",
                "https:push.example.org",
                "not an address"
            })
    void nothingElseIs(String endpoint) {
        assertThat(services.include(endpoint)).isFalse();
    }

    @Test
    void withoutAListThereIsNone() {
        assertThat(PushServices.of("").include("https://push.example.org/x")).isFalse();
    }
}
