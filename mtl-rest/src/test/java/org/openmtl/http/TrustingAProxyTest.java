package org.openmtl.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Failed sign-ins are counted per address: whoever could choose their own address could guess for ever, or lock others out. */
class TrustingAProxyTest {
    private static final TrustedProxies PROXIES = TrustedProxies.of("10.1.0.0/16, 192.0.2.7,fd00::/8");

    @Test
    void aTrustedProxySaysWhomItSpeaksFor() {
        assertThat(PROXIES.origin("10.1.2.3", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(PROXIES.origin("192.0.2.7", "2001:db8::1")).isEqualTo("2001:db8::1");
        assertThat(PROXIES.origin("fd00:0:0:0:0:0:0:5", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void whatASenderClaimsInFrontOfIsNotBelieved() {
        assertThat(PROXIES.origin("10.1.2.3", "198.51.100.1, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(PROXIES.origin("10.1.2.3", "198.51.100.1, 203.0.113.9, 10.1.9.9"))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void anybodyElseSpeaksForThemselves() {
        assertThat(PROXIES.origin("10.2.0.1", "203.0.113.9")).isEqualTo("10.2.0.1");
        assertThat(PROXIES.origin("192.0.2.8", "203.0.113.9")).isEqualTo("192.0.2.8");
        assertThat(TrustedProxies.of("").origin("127.0.0.1", "203.0.113.9")).isEqualTo("127.0.0.1");
    }

    @Test
    void aHeaderThatNamesNobodyLeavesTheProxy() {
        assertThat(PROXIES.origin("10.1.2.3", null)).isEqualTo("10.1.2.3");
        assertThat(PROXIES.origin("10.1.2.3", "")).isEqualTo("10.1.2.3");
        assertThat(PROXIES.origin("10.1.2.3", "unknown, evil.example")).isEqualTo("10.1.2.3");
        assertThat(PROXIES.origin("10.1.2.3", "10.1.2.4")).isEqualTo("10.1.2.3");
    }

    @Test
    void rangesEndWhereTheirBitsEnd() {
        TrustedProxies odd = TrustedProxies.of("172.28.16.0/20");

        assertThat(odd.contain("172.28.31.255")).isTrue();
        assertThat(odd.contain("172.28.32.0")).isFalse();
        assertThat(TrustedProxies.of("0.0.0.0/0").contain("203.0.113.9")).isTrue();
        assertThat(TrustedProxies.of("0.0.0.0/0").contain("2001:db8::1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0.256"})
    void nonsenseIsRefusedAtTheStart(String list) {
        assertThatThrownBy(() -> TrustedProxies.of(list)).isInstanceOf(IllegalArgumentException.class);
    }
}
