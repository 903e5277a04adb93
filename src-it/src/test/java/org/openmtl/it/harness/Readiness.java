package org.openmtl.it.harness;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits until a server says that it is ready, the way a load balancer asks. */
public final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int LAST_LINES = 20;

    private Readiness() {}

    /** Returns when the question is answered with 200; fails as soon as it cannot be. */
    public static void await(URI question, BooleanSupplier alive, Supplier<String> log) {
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> !alive.getAsBoolean() || isAnswered(question));
        } catch (ConditionTimeoutException late) {
            throw new IllegalStateException(question + " does not become ready\n" + end(log.get()), late);
        }
        if (!alive.getAsBoolean()) {
            throw new IllegalStateException("the server ended instead of becoming ready\n" + end(log.get()));
        }
    }

    private static boolean isAnswered(URI question) {
        try {
            HttpURLConnection asked = (HttpURLConnection) question.toURL().openConnection();
            asked.setConnectTimeout(TIMEOUT_MILLIS);
            asked.setReadTimeout(TIMEOUT_MILLIS);
            return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String end(String log) {
        List<String> lines = log.lines()
                .map(line -> line.substring(0, Math.min(line.length(), 300)))
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    }
}
