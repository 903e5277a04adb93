package org.openmtl.platform.webhooks.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.shared.MtlProblem;

/** Whatever form an address takes, nothing is sent to the server's own network. */
class KeepingToTheOpenInternetTest {
    private final EndpointRules rules = EndpointRules.of(" http://ltc.intra:8080, HTTPS://10.1.2.3 ");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/hooks",
                "https://EXAMPLE.com./hooks?a=b",
                "https://a-b.xn--fiqs8s:8443/",
                "https://8.8.8.8/",
                "https://[2606:4700::1111]/",
                "http://ltc.intra:8080/anything",
                "https://10.1.2.3/hooks"
            })
    void anOrdinaryAddressIsTaken(String url) {
        assertThatCode(() -> rules.check(url)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "http://example.com/hooks, https",
        "ftp://example.com/, https",
        "gopher://example.com/, https",
        "file:///etc/passwd, uri",
        "jar:file:///x.jar!/y, uri",
        "javascript:alert(1), uri",
        "https:///hooks, uri",
        "//example.com/hooks, uri",
        "not an address, uri",
        "https://user@example.com/, plain",
        "https://user:secret@example.com/, plain",
        "https://example.com@127.0.0.1/, plain",
        "https://example.com/#there, plain",
        "https://example.com:5432/, port",
        "https://example.com:22/, port",
        "https://example.com:80/, port",
        "https://example.com:0/, port",
        "http://ltc.intra:8081/, https",
        "http://ltc.intra/, https",
        "https://ltc.intra:8080/, port",
        "http://user@ltc.intra:8080/, plain"
    })
    void anUnusualAddressIsRefused(String url, String rule) {
        assertThatThrownBy(() -> rules.check(url))
                .isInstanceOfSatisfying(
                        MtlProblem.class,
                        refused -> assertThat(refused.errors().get(0).rule()).isEqualTo(rule));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "017700000001",
                "0177.0.0.1",
                "127.1",
                "127.0.0.01",
                "1.2.3",
                "256.1.1.1",
                "1.2.3.4.",
                "[fe80::1%25eth0]"
            })
    void aNumberInAnUnusualFormIsNoHost(String host) {
        assertThatThrownBy(() -> rules.check("https://" + host + "/")).isInstanceOf(MtlProblem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void anAddressOfAnotherPurposeIsNotOfTheOpenInternet(String address) throws UnknownHostException {
        assertThat(PublicAddresses.include(InetAddress.getByName(address))).isFalse();
        assertThatThrownBy(() -> Endpoints.resolve(address)).isInstanceOf(Endpoints.ForbiddenAddressException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.255.255",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "2001:4860:4860::8888",
                "::ffff:8.8.8.8"
            })
    void whatIsNextToItIs(String address) throws UnknownHostException {
        assertThat(PublicAddresses.include(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void aNameThatLeadsHomeIsForbidden() {
        assertThatThrownBy(() -> Endpoints.resolve("localhost"))
                .isInstanceOf(Endpoints.ForbiddenAddressException.class);
    }
}
