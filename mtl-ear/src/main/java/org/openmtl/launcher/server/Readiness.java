package org.openmtl.launcher.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.openmtl.launcher.StartFailure;

/** Asks the application itself whether it is ready, the way a load balancer does. */
public final class Readiness {

    private static final String PATH = "/health/ready";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int TIMEOUT_MILLIS = 10_000;

    private Readiness() {}

    /** Returns when the application said yes. */
    public static void await(ServerSettings settings) {
        URI question = URI.create(Address.url(settings.address(), settings.port()) + PATH);
        Instant end = Instant.now().plus(PATIENCE);
        int status = ask(question);
        while (status != HttpURLConnection.HTTP_OK) {
            if (Instant.now().isAfter(end)) {
                throw new StartFailure("the application does not get ready: %s answers %d".formatted(question, status));
            }
            pause();
            status = ask(question);
        }
    }

    private static int ask(URI question) {
        try {
            HttpURLConnection connection = (HttpURLConnection) question.toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            return connection.getResponseCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while waiting for the application", stopped);
        }
    }
}
