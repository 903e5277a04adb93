package org.openmtl.platform.files.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** As much of an S3 service as a store of files needs: objects by path, for requests that are signed. */
final class FakeBucket implements Closeable {
    final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final HttpServer server;
    private volatile boolean isBroken;

    FakeBucket() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/bucket";
    }

    void breaks() {
        isBroken = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (isBroken) {
            exchange.sendResponseHeaders(500, -1);
        } else if (!authorization.startsWith("AWS4-HMAC-SHA256 Credential=key/")) {
            exchange.sendResponseHeaders(403, -1);
        } else {
            serve(exchange, path, body);
        }
        exchange.close();
    }

    private void serve(HttpExchange exchange, String path, byte[] body) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(path, body);
                exchange.sendResponseHeaders(200, -1);
            }
            case "DELETE" -> {
                objects.remove(path);
                exchange.sendResponseHeaders(204, -1);
            }
            default -> read(exchange, objects.get(path));
        }
    }

    private static void read(HttpExchange exchange, byte[] object) throws IOException {
        if (object == null) {
            exchange.sendResponseHeaders(404, -1);
        } else if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(object.length));
            exchange.sendResponseHeaders(200, -1);
        } else {
            exchange.sendResponseHeaders(200, object.length);
            exchange.getResponseBody().write(object);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
