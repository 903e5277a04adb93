package org.openmtl.field;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The default transport, on {@link HttpURLConnection}: it is there on every Android and every Java. Safe for several threads. */
public final class HttpTransport implements Transport {
    /** Below it gzip only adds bytes. */
    private static final int WORTH_COMPRESSING = 512;

    private static final int CONNECT_MILLIS = 15_000;
    private static final int READ_MILLIS = 60_000;
    private static final int BUFFER = 8192;

    /** Far more than the server ever answers at once. */
    private static final int MOST_BYTES = 32 << 20;

    private final String root;
    private final int connectMillis;
    private final int readMillis;

    /** Talks to the server at such as {@code https://mtl.example.com}, with patience for a slow network. */
    public HttpTransport(String server) {
        this(server, CONNECT_MILLIS, READ_MILLIS);
    }

    /** The same with other time-outs; each is for one wait, not for the whole. */
    public HttpTransport(String server, int connectMillis, int readMillis) {
        this.root = server.replaceAll("/+$", "") + "/mobile/v1";
        this.connectMillis = connectMillis;
        this.readMillis = readMillis;
    }

    @Override
    public String address(String path) {
        return root + path;
    }

    @Override
    public Reply send(Call call) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) new URL(root + call.path()).openConnection();
        try {
            prepare(connection, call);
            write(connection, call);
            return read(connection);
        } catch (RuntimeException broken) {
            // Both platforms let nonsense in status line or headers escape as unchecked exceptions.
            throw new IOException("The answer cannot be read", broken);
        }
    }

    private void prepare(HttpURLConnection connection, Call call) throws IOException {
        connection.setConnectTimeout(connectMillis);
        connection.setReadTimeout(readMillis);
        connection.setUseCaches(false);
        connection.setInstanceFollowRedirects(false);
        // The plain JVM refuses to send PATCH.
        boolean patch = "PATCH".equals(call.method());
        connection.setRequestMethod(patch ? "POST" : call.method());
        if (patch) {
            connection.setRequestProperty("X-HTTP-Method-Override", "PATCH");
        }
        connection.setRequestProperty("Accept-Encoding", "gzip");
        for (Map.Entry<String, String> header : call.headers().entrySet()) {
            connection.setRequestProperty(header.getKey(), header.getValue());
        }
    }

    private static void write(HttpURLConnection connection, Call call) throws IOException {
        byte[] body = call.body();
        if (body == null) {
            return;
        }
        // Pictures only grow, and of a compressed piece that breaks off the server could keep nothing.
        boolean isJson = "application/json".equals(call.headers().get("Content-Type"));
        boolean compress = isJson && body.length > WORTH_COMPRESSING;
        byte[] sent = compress ? compressed(body) : body;
        if (compress) {
            connection.setRequestProperty("Content-Encoding", "gzip");
        }
        connection.setDoOutput(true);
        // In streaming mode the plain JVM keeps the body of a 401 to itself, and with it what to do about it. A piece
        // of
        // a photo has no use for that body; without the mode the JVM would send it again by itself when the line
        // breaks.
        if (!isJson) {
            connection.setFixedLengthStreamingMode(sent.length);
        }
        try (OutputStream out = connection.getOutputStream()) {
            out.write(sent);
        }
    }

    private static Reply read(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status < 0) {
            throw new IOException("The answer is not HTTP");
        }
        InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream();
        boolean compressed = "gzip".equalsIgnoreCase(connection.getContentEncoding());
        return new Reply(status, headers(connection), body == null ? new byte[0] : bytes(body, compressed));
    }

    private static byte[] bytes(InputStream body, boolean compressed) throws IOException {
        try (InputStream raw = body;
                InputStream in = compressed ? new GZIPInputStream(raw, BUFFER) : raw) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                if (out.size() > MOST_BYTES) {
                    throw new IOException("The answer has no end"); // a few bytes may inflate to any size
                }
            }
            return out.toByteArray();
        }
    }

    private static byte[] compressed(byte[] body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        }
        return out.toByteArray();
    }

    private static Map<String, String> headers(HttpURLConnection connection) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Map.Entry<String, List<String>> header :
                connection.getHeaderFields().entrySet()) {
            // The status line comes as a header without a name.
            if (header.getKey() != null && !header.getValue().isEmpty()) {
                headers.put(header.getKey(), header.getValue().get(0));
            }
        }
        return headers;
    }
}
