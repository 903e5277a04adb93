package org.openmtl.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.openmtl.it.http.Client;

/**
 * Requests of one caller as the bytes that go over the wire.
 *
 * @param headers that go with each request, each line with its end
 */
public record Request(String headers) {

    /** Requests of a client, with its headers. */
    public static Request of(Client client) {
        StringBuilder lines = new StringBuilder("Host: bench\r\n");
        client.headers()
                .forEach((name, value) ->
                        lines.append(name).append(": ").append(value).append("\r\n"));
        return new Request(lines.toString());
    }

    /** The same with one header more. */
    public Request with(String name, String value) {
        return new Request(headers + name + ": " + value + "\r\n");
    }

    /** Reads. */
    public byte[] get(String path) {
        return head("GET", path, "").getBytes(StandardCharsets.UTF_8);
    }

    /** Sends JSON. */
    public byte[] post(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return joined(head("POST", path, entity(body.length)), body);
    }

    /** Sends JSON compressed, as field clients do. */
    public byte[] postCompressed(String path, String json) {
        byte[] body = deflated(json);
        return joined(head("POST", path, "Content-Encoding: gzip\r\n" + entity(body.length)), body);
    }

    private String head(String method, String path, String entity) {
        return method + " " + path + " HTTP/1.1\r\n" + headers + entity + "\r\n";
    }

    private static String entity(int length) {
        return "Content-Type: application/json\r\nContent-Length: " + length + "\r\n";
    }

    private static byte[] joined(String head, byte[] body) {
        byte[] first = head.getBytes(StandardCharsets.UTF_8);
        byte[] all = java.util.Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    private static byte[] deflated(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
