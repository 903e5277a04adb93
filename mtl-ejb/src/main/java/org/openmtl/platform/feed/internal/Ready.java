package org.openmtl.platform.feed.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready is a node whose database answers and holds our tables. A feed that lags is told but is no reason to send requests elsewhere:
 * every node would be as far behind.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {
    private static final int PATIENCE_SECONDS = 3;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private FeedLag lag;

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("database");
        // In a thread of its own: neither a full pool nor a stopped database may keep the prober waiting.
        Future<Lag> measured = executor.submit(lag::measure);
        try {
            Lag now = measured.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return answer.up()
                    .withData("feedLagMillis", Math.round(now.hiddenSeconds() * 1000))
                    .withData("oldestWriterMillis", Math.round(now.writerSeconds() * 1000))
                    .withData("preparedTransactions", now.prepared())
                    .build();
        } catch (ExecutionException | TimeoutException unreachable) {
            measured.cancel(true);
            return answer.down().build();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return answer.down().build();
        }
    }
}
