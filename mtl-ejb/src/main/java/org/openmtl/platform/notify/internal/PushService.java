package org.openmtl.platform.notify.internal;

import com.zerodeplibs.webpush.httpclient.StandardHttpClientRequestPreparer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Speaks to push services: RFC 8030, encrypted as in RFC 8291, signed as in RFC 8292. */
@ApplicationScoped
class PushService {
    /** Says nothing of what there is to see: a push service carries it. */
    private static final String MESSAGE = "{\"k\":\"sync\"}";

    private static final int KEPT_HOURS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TOKEN_MINUTES = 30;

    /** A service that sends us elsewhere is not followed there. */
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    @Inject
    private HintKeys keys;

    /**
     * Sends a hint.
     *
     * @throws IOException when the service cannot be reached or does not answer in ten seconds
     */
    Receipt send(Subscription subscription, String contact) throws IOException, InterruptedException {
        HttpResponse<Void> answer = http.send(request(subscription, contact), HttpResponse.BodyHandlers.discarding());
        long wait = answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(Long::valueOf)
                .orElse(0L);
        return new Receipt(answer.statusCode(), wait);
    }

    private HttpRequest request(Subscription subscription, String contact) {
        return StandardHttpClientRequestPreparer.getBuilder()
                .pushSubscription(subscription.address())
                .vapidJWTExpiresAfter(TOKEN_MINUTES, TimeUnit.MINUTES)
                .vapidJWTSubject(contact)
                .pushMessage(MESSAGE)
                .ttl(KEPT_HOURS, TimeUnit.HOURS)
                .urgencyNormal()
                .topic("sync")
                .build(keys.pair())
                .toRequestBuilder()
                .timeout(PATIENCE)
                .build();
    }

    /**
     * What the service said.
     *
     * @param retryAfter seconds it wants to be left alone for, 0 when it has not said
     */
    record Receipt(int status, long retryAfter) {
        boolean isTaken() {
            return status / 100 == 2;
        }

        /** Nobody is there any more: the browser's data were cleared, or the leave to show notices was taken back. */
        boolean isOver() {
            return status == 404 || status == 410;
        }

        boolean mayPass() {
            return status == 429 || status >= 500;
        }
    }
}
