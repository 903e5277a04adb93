package org.openmtl.it.mobile;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A push service as browsers have one (RFC 8030): takes messages for a device and keeps them. */
final class TestPushService implements AutoCloseable {
    private final HttpServer http;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Deque<Integer> refusals = new ArrayDeque<>();

    TestPushService(int port) {
        try {
            http = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        http.createContext("/", this::take);
        http.start();
    }

    /** Where the device with that name is written to. */
    String endpoint(String device) {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/send/" + device;
    }

    /** Answers the next messages with these statuses. */
    void refuseWith(Integer... statuses) {
        refusals.addAll(List.of(statuses));
    }

    List<Message> messagesFor(String device) {
        return messages.stream()
                .filter(message -> message.path().endsWith("/" + device))
                .toList();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        messages.add(new Message(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body));
        Integer refusal = refusals.poll();
        exchange.sendResponseHeaders(refusal == null ? 201 : refusal, -1);
        exchange.close();
    }

    /** A message as it came. */
    record Message(String path, Map<String, List<String>> headers, byte[] body) {
        String header(String name) {
            return Optional.ofNullable(headers.get(name))
                    .map(values -> values.get(0))
                    .orElse("");
        }
    }
}
