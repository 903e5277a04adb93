package org.openmtl.it.mobile;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bucket as S3 services have one: objects by path, for requests that are signed with its key and bring what they have signed. */
final class TestBucket implements AutoCloseable {
    private static final String REGION = "eu-south-2";
    private static final String KEY = "tester";
    private static final String SECRET = "kept by the operator";
    private static final Pattern AUTHORIZATION = Pattern.compile("AWS4-HMAC-SHA256 Credential=" + KEY + "/\\d{8}/"
            + REGION + "/s3/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");

    private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final HttpServer http;

    TestBucket() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        http.createContext("/", this::answer);
        http.setExecutor(threads);
        http.start();
    }

    /** What a server is told that is to keep its files here. */
    String[] options() {
        return new String[] {
            "--mtl.files.s3.bucket=http://127.0.0.1:" + http.getAddress().getPort() + "/photos",
            "--mtl.files.s3.region=" + REGION,
            "--mtl.files.s3.access-key=" + KEY,
            "--mtl.files.s3.secret-key=" + SECRET
        };
    }

    /** What it holds, by path. */
    Map<String, byte[]> objects() {
        return objects;
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (isSigned(exchange, body)) {
            serve(exchange, exchange.getRequestURI().getPath(), body);
        } else {
            exchange.sendResponseHeaders(403, -1);
        }
        exchange.close();
    }

    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        Matcher authorization = AUTHORIZATION.matcher(header(exchange, "Authorization"));
        if (!authorization.matches()
                || !header(exchange, "x-amz-content-sha256").equals(BucketSignature.sha256(body))) {
            return false;
        }
        TreeMap<String, String> signed = new TreeMap<>();
        for (String name : authorization.group(1).split(";")) {
            signed.put(name, header(exchange, name));
        }
        BucketSignature signature = new BucketSignature(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                signed);
        return signed.keySet().containsAll(java.util.List.of("host", "x-amz-content-sha256", "x-amz-date"))
                && signature.text(SECRET, REGION).equals(authorization.group(2));
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
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
}
