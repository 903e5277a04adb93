package org.openmtl.it.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends what no client library would send, byte by byte, and reads the answer. */
public final class RawConnection {
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final String END_OF_HEAD = "\r\n\r\n";

    private RawConnection() {}

    /** Sends a request line and headers; {@code Host} and {@code Connection: close} are added. */
    public static Answer send(URI server, String requestLine, String... headers) {
        return exchange(server, requestLine, List.of(headers), body -> {});
    }

    /** Sends a body in chunks, so that nobody knows its length beforehand. */
    public static Answer sendChunked(URI server, String requestLine, byte[] chunk, int times, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Transfer-Encoding: chunked");
        return exchange(server, requestLine, all, body -> {
            for (int i = 0; i < times; i++) {
                body.write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                body.write(chunk);
                body.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            body.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        });
    }

    private static Answer exchange(URI server, String requestLine, List<String> headers, Body body) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String head = requestLine + "\r\nHost: " + server.getAuthority() + "\r\nConnection: close\r\n"
                    + String.join(
                            "", headers.stream().map(header -> header + "\r\n").toList()) + "\r\n";
            try {
                OutputStream out = socket.getOutputStream();
                out.write(head.getBytes(StandardCharsets.ISO_8859_1));
                body.writeTo(out);
                out.flush();
            } catch (IOException closed) {
                // A server that has heard enough may answer and close before the request ends.
            }
            return answer(new String(readAll(socket), StandardCharsets.UTF_8), requestLine);
        } catch (IOException failed) {
            throw new UncheckedIOException(requestLine, failed);
        }
    }

    private static byte[] readAll(Socket socket) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            int read = socket.getInputStream().read(buffer);
            while (read >= 0) {
                all.write(buffer, 0, read);
                read = socket.getInputStream().read(buffer);
            }
        } catch (IOException reset) {
            // What came before a reset is the answer.
        }
        return all.toByteArray();
    }

    private static Answer answer(String text, String requestLine) {
        int end = text.indexOf(END_OF_HEAD);
        if (!text.startsWith("HTTP/1.1 ") || end < 0) {
            throw new AssertionError(requestLine + ": no HTTP answer but '" + text + "'");
        }
        List<String> head = text.substring(0, end).lines().toList();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String line : head.subList(1, head.size())) {
            String[] parts = line.split(":", 2);
            headers.put(parts[0], List.of(parts[1].strip()));
        }
        int status = Integer.parseInt(head.get(0).split(" ")[1]);
        String body = text.substring(end + END_OF_HEAD.length());
        return new Answer(status, headers, isChunked(headers) ? joined(body) : body, requestLine);
    }

    private static boolean isChunked(Map<String, List<String>> headers) {
        return headers.entrySet().stream()
                .anyMatch(header -> header.getKey().equalsIgnoreCase("Transfer-Encoding")
                        && header.getValue().contains("chunked"));
    }

    /** Answers to abuse are short ASCII: chunks can be joined as text. */
    private static String joined(String chunks) {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, line).strip(), 16);
            body.append(chunks, line + 2, line + 2 + length);
            at = length == 0 ? chunks.length() : line + 2 + length + 2;
        }
        return body.toString();
    }

    private interface Body {
        void writeTo(OutputStream out) throws IOException;
    }
}
