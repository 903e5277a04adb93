package org.openmtl.field.simulator;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Somebody at a desk, with the REST API on a line that works. For one thread. */
final class Rest {
    private static final int SERVER_FAULT = 500;
    private static final int TOO_MANY = 429;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String root;
    private final Patience patience;
    private @Nullable String access;

    Rest(String server, Patience patience) {
        this.root = server.replaceAll("/+$", "") + "/api/v1";
        this.patience = patience;
    }

    /** Whether this is somebody who may sign in. */
    boolean signIn(String username, String password) {
        HttpResponse<byte[]> answer = post("/auth/token", Words.fields("username", username, "password", password));
        access = answer.statusCode() == 200 ? json(answer).getString("accessToken") : null;
        return access != null;
    }

    HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<byte[]> post(String path, JsonObject body, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonWriter.string(body)));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        return access == null ? request : request.header("Authorization", "Bearer " + access);
    }

    /** However often it takes: whoever asks for something that must not be done twice says so in a header. */
    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        AtomicReference<@Nullable HttpResponse<byte[]>> answer = new AtomicReference<>();
        patience.untilItWorks(() -> {
            HttpResponse<byte[]> one = once(request.build());
            answer.set(one);
            return one.statusCode() < SERVER_FAULT && one.statusCode() != TOO_MANY;
        });
        HttpResponse<byte[]> last = answer.get();
        if (last == null) {
            throw new SimulationFailed("no answer");
        }
        return last;
    }

    private HttpResponse<byte[]> once(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SimulationFailed("stopped");
        }
    }

    static JsonObject json(HttpResponse<byte[]> answer) {
        try {
            return JsonParser.object().from(new String(answer.body(), StandardCharsets.UTF_8));
        } catch (JsonParserException broken) {
            throw new SimulationFailed(answer.uri() + " answers " + answer.statusCode() + " and no JSON");
        }
    }
}
