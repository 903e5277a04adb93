package org.openmtl.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.http.AcceptEncoding;

class KnowingClientsTest {
    private static final ClientVersion FLOOR = ClientVersion.of("1.4.0");

    @ParameterizedTest
    @CsvSource({"pwa/1.3.9; schema=7,true", "pwa/1.4.0,false", "android/1.10,false", "pwa/0.99.99,true", "pwa/2,false"})
    void versionsAreComparedByNumber(String header, boolean older) {
        assertThat(ClientVersion.inHeader(header).isOlderThan(FLOOR)).isEqualTo(older);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pwa", "pwa/x", "pwa/99999999999", "/1.0"})
    void whoeverDoesNotSayIsServed(String header) {
        assertThat(ClientVersion.inHeader(header).isOlderThan(FLOOR)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "deflate, gzip;q=0.5|true",
                "*|true",
                "gzip;q=0|false",
                "gzip;q=0.0|false",
                "br|false",
                "xgzip|false"
            })
    void gzipIsSentToWhoeverTakesIt(String header, boolean accepted) {
        assertThat(AcceptEncoding.takesGzip(header)).isEqualTo(accepted);
    }

    @Test
    void nothingSaidIsNothingAccepted() {
        assertThat(AcceptEncoding.takesGzip(null)).isFalse();
    }
}
