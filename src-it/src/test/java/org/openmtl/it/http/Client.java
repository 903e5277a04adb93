package org.openmtl.it.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Sends requests to one server with the same headers each time; immutable.
 *
 * @param server where to, without a slash at the end
 * @param headers that go with each request
 */
public record Client(URI server, Map<String, String> headers) {
    /** Partial updates, RFC 7396. */
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final String JSON = "application/json";
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** Version 1.1, because an upgrade to 2 is only offered over TLS and doubles the first request. */
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** Copies the headers. */
    public Client {
        headers = Map.copyOf(headers);
    }

    /** Somebody nobody knows. */
    public static Client of(URI server) {
        return new Client(server, Map.of());
    }

    /** The same with one header more, or with another value of it. */
    public Client with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Client(server, more);
    }

    /** The same, speaking for whoever the access token belongs to. */
    public Client withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Reads. */
    public Answer get(String path) {
        return send("GET", path, "");
    }

    /** Sends JSON to a collection. */
    public Answer post(String path, String json) {
        return typed(JSON).send("POST", path, json);
    }

    /** Replaces. */
    public Answer put(String path, String json) {
        return typed(JSON).send("PUT", path, json);
    }

    /** Changes the members given, if the version is still the one seen. */
    public Answer patch(String path, String etag, String json) {
        return with("If-Match", etag).typed(MERGE_PATCH).send("PATCH", path, json);
    }

    /** Deletes or archives, if the version is still the one seen. */
    public Answer delete(String path, String etag) {
        return with("If-Match", etag).send("DELETE", path, "");
    }

    /** Any method, any body; an empty body is none. */
    public Answer send(String method, String path, String body) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Any method, any body; an empty body is none. */
    public Answer send(String method, String path, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(TIMEOUT)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    /** The bytes of a file. */
    public byte[] download(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).timeout(TIMEOUT);
        headers.forEach(request::setHeader);
        HttpResponse<byte[]> answer = exchange(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
            throw new AssertionError("GET " + path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    /** A request made by hand; the headers of this client are not added. */
    public static Answer send(HttpRequest request) {
        return Answer.of(exchange(request, BodyHandlers.ofString()));
    }

    private static <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return HTTP.send(request, handler);
        } catch (IOException failed) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Client typed(String mediaType) {
        return headers.containsKey("Content-Type") ? this : with("Content-Type", mediaType);
    }

    /** Never shows a token. */
    @Override
    public String toString() {
        return "client of " + server;
    }
}
