package org.openmtl.platform.webhooks.internal;

import static java.util.Objects.requireNonNull;
import static org.openmtl.platform.webhooks.DeliveryOutcome.FORBIDDEN_ADDRESS;
import static org.openmtl.platform.webhooks.DeliveryOutcome.TIMED_OUT;
import static org.openmtl.platform.webhooks.DeliveryOutcome.UNREACHABLE;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;

/** Makes one attempt. Of the answer only the head is read. */
@ApplicationScoped
class Sender {
    private static final Logger LOG = Logger.getLogger(Sender.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final ContentType TYPE = ContentType.parse(Envelope.MEDIA_TYPE + "; charset=UTF-8");

    @Resource
    private ManagedScheduledExecutorService alarm;

    @Inject
    private Endpoints endpoints;

    @Inject
    private Secrets secrets;

    @Inject
    private Clock clock;

    private @Nullable CloseableHttpClient open;
    private @Nullable CloseableHttpClient internal;

    @PostConstruct
    void start() {
        open = SendingClient.toTheOpenInternet();
        internal = SendingClient.toAnywhere();
    }

    @PreDestroy
    void stop() {
        SendingClient.close(open);
        SendingClient.close(internal);
    }

    Attempt send(DueDelivery delivery) {
        long begun = System.nanoTime();
        try {
            EndpointRules rules = endpoints.rules();
            URI address = rules.check(delivery.url());
            CloseableHttpClient client = rules.isInternal(address) ? internal : open;
            return send(requireNonNull(client), post(address, delivery), begun);
        } catch (MtlProblem notAllowedAnyMore) {
            return Attempt.failed(FORBIDDEN_ADDRESS, since(begun));
        }
    }

    private Attempt send(CloseableHttpClient client, HttpPost post, long begun) {
        Future<?> end = alarm.schedule(post::cancel, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse answer = client.executeOpen(RoutingSupport.determineHost(post), post, null);
            try {
                return answered(answer, begun);
            } finally {
                leave(post, answer);
            }
        } catch (Endpoints.ForbiddenAddressException forbidden) {
            return Attempt.failed(FORBIDDEN_ADDRESS, since(begun));
        } catch (IOException | HttpException | IllegalStateException failed) {
            return Attempt.failed(hasTimedOut(failed, begun) ? TIMED_OUT : UNREACHABLE, since(begun));
        } finally {
            end.cancel(false);
        }
    }

    /** What else it says is of no use, however long it goes on. */
    private static void leave(HttpPost post, ClassicHttpResponse answer) {
        post.cancel();
        try {
            answer.close();
        } catch (IOException isCutOffAlready) {
            LOG.log(Level.FINEST, "an answer was not read to its end", isCutOffAlready);
        }
    }

    private HttpPost post(URI address, DueDelivery delivery) {
        byte[] body = Envelope.of(delivery.fact());
        String id = delivery.fact().id().toString();
        long timestamp = clock.instant().getEpochSecond();
        HttpPost post = new HttpPost(address);
        post.setEntity(new ByteArrayEntity(body, TYPE));
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", timestamp);
        post.setHeader("webhook-signature", Signature.header(secrets.valid(delivery), id, timestamp, body));
        return post;
    }

    private Attempt answered(ClassicHttpResponse answer, long begun) {
        Header retryAfter = answer.getFirstHeader(HttpHeaders.RETRY_AFTER);
        String asked = retryAfter == null ? null : retryAfter.getValue();
        return Attempt.answered(answer.getCode(), since(begun), RetryAfter.of(asked, clock.instant()));
    }

    private static boolean hasTimedOut(Exception failed, long begun) {
        return failed instanceof SocketTimeoutException || since(begun).compareTo(PATIENCE) >= 0;
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
