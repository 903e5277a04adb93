package org.openmtl.it.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.openmtl.it.harness.SharedServer;

/**
 * Another system that is told facts over HTTP, at the one origin of its own network that the shared server may send to. Each path is an
 * endpoint of its own. It takes everything unless it is told otherwise, and can be down.
 */
public final class Receiver implements AutoCloseable {
    private static final int TAKEN = 200;

    /** More than anybody wants to read. */
    private static final byte[] ANSWER = new byte[100_000];

    private final Map<String, List<Received>> received = new ConcurrentHashMap<>();
    private final Map<String, Refusal> refusals = new ConcurrentHashMap<>();
    private @Nullable HttpServer http;
    private @Nullable ExecutorService threads;

    /** One that is up. */
    public Receiver() {
        comeUp();
    }

    private record Refusal(Predicate<Received> which, int status, Map<String, String> headers) {}

    /** Address of an endpoint. */
    public String url(String endpoint) {
        return SharedServer.RECEIVER + "/" + endpoint;
    }

    /** All messages an endpoint was sent, those it has refused too, in the order in which they came. */
    public List<Received> received(String endpoint) {
        return List.copyOf(received.getOrDefault(endpoint, List.of()));
    }

    /** The messages an endpoint has taken. */
    public List<Received> taken(String endpoint) {
        return received(endpoint).stream().filter(Received::isTaken).toList();
    }

    /** From here on the endpoint answers everything with that status. */
    public void refuse(String endpoint, int status, String... headerNamesAndValues) {
        refuse(endpoint, status, message -> true, headerNamesAndValues);
    }

    /** From here on the endpoint answers such messages with that status. */
    public void refuse(String endpoint, int status, Predicate<Received> which, String... headerNamesAndValues) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 0; i < headerNamesAndValues.length; i += 2) {
            headers.put(headerNamesAndValues[i], headerNamesAndValues[i + 1]);
        }
        refusals.put(endpoint, new Refusal(which, status, headers));
    }

    /** From here on the endpoint takes everything again. */
    public void take(String endpoint) {
        refusals.remove(endpoint);
    }

    /** From here on nobody listens. */
    public void goDown() {
        if (http != null && threads != null) {
            http.stop(0);
            threads.shutdownNow();
            http = null;
        }
    }

    /** Listens again. */
    public void comeUp() {
        try {
            http = HttpServer.create(new InetSocketAddress("127.0.0.1", SharedServer.RECEIVER_PORT), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        threads = Executors.newFixedThreadPool(4);
        http.setExecutor(threads);
        http.createContext("/", this::answer);
        http.start();
    }

    @Override
    public void close() {
        goDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String endpoint = exchange.getRequestURI().getPath().substring(1);
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        Refusal refusal = refusals.get(endpoint);
        boolean refused = refusal != null && refusal.which().test(new Received(headers, body, TAKEN));
        int status = refused ? refusal.status() : TAKEN;
        received.computeIfAbsent(endpoint, first -> new CopyOnWriteArrayList<>())
                .add(new Received(headers, body, status));
        if (refused) {
            refusal.headers().forEach(exchange.getResponseHeaders()::add);
        }
        exchange.sendResponseHeaders(status, ANSWER.length);
        exchange.getResponseBody().write(ANSWER);
        exchange.close();
    }
}
