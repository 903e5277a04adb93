package org.openmtl.platform.webhooks.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * HTTP clients that follow nobody anywhere. The one for the open Internet asks for the addresses of a name itself, checks them, and
 * connects to those: a name that leads elsewhere a moment later gains nothing. Each request has a connection of its own.
 */
final class SendingClient {
    private static final Timeout CONNECTING = Timeout.ofSeconds(5);
    private static final Timeout ANSWERING = Timeout.ofSeconds(10);
    private static final int MOST_HEADERS = 100;
    private static final int LONGEST_LINE = 8192;

    private SendingClient() {}

    static CloseableHttpClient toTheOpenInternet() {
        return client(new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return Endpoints.resolve(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        });
    }

    /** For what the operator has named. */
    static CloseableHttpClient toAnywhere() {
        return client(SystemDefaultDnsResolver.INSTANCE);
    }

    static void close(@Nullable CloseableHttpClient client) {
        if (client != null) {
            client.close(CloseMode.IMMEDIATE);
        }
    }

    private static CloseableHttpClient client(DnsResolver resolver) {
        return HttpClients.custom()
                .setConnectionManager(connections(resolver))
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(ANSWERING)
                        .setAuthenticationEnabled(false)
                        .setRedirectsEnabled(false)
                        .build())
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .setUserAgent("OpenMTL-Webhooks/1")
                .build();
    }

    private static HttpClientConnectionManager connections(DnsResolver resolver) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnTotal(DeliveryRound.PLACES)
                .setMaxConnPerRoute(DeliveryRound.PLACES)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECTING)
                        .setSocketTimeout(ANSWERING)
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(MOST_HEADERS)
                                .setMaxLineLength(LONGEST_LINE)
                                .build())
                        .build())
                .build();
    }
}
