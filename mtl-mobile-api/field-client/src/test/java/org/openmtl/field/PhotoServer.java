package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The model server with uploads beside it. */
final class PhotoServer implements Transport {
    final Map<String, byte[]> complete = new TreeMap<>();
    final Map<String, String> refusals = new HashMap<>();
    private final Transport rest;
    private final Map<String, Call> announced = new HashMap<>();
    private final Map<String, ByteArrayOutputStream> arrived = new HashMap<>();
    long received;
    private int mayArrive = Integer.MAX_VALUE;

    PhotoServer(Transport rest) {
        this.rest = rest;
    }

    /** Of the next piece only so many bytes arrive, and no answer comes back. */
    void breakAfter(int bytes) {
        mayArrive = bytes;
    }

    @Override
    public Reply send(Call call) throws IOException {
        if (!call.path().startsWith("/blobs")) {
            return rest.send(call);
        }
        if (call.path().equals("/blobs")) {
            return announce(call);
        }
        String id = call.path().substring("/blobs/".length());
        return call.method().equals("DELETE") ? delete(id) : append(id, call);
    }

    private Reply announce(Call call) {
        String id = header(call, "Idempotency-Key").replace("\"", "");
        announced.putIfAbsent(id, call);
        arrived.putIfAbsent(id, new ByteArrayOutputStream());
        return told(201, id);
    }

    private Reply delete(String id) {
        announced.remove(id);
        return arrived.remove(id) == null ? problem(404, "not-found") : new Reply(204, Map.of(), new byte[0]);
    }

    private Reply append(String id, Call call) throws IOException {
        ByteArrayOutputStream bytes = arrived.get(id);
        if (bytes == null) {
            return problem(404, "not-found");
        }
        if (Long.parseLong(header(call, "Upload-Offset")) != bytes.size()) {
            return told(409, id);
        }
        byte[] piece = Objects.requireNonNull(call.body());
        int here = Math.min(piece.length, mayArrive);
        bytes.write(piece, 0, here);
        received += here;
        if (mayArrive < Integer.MAX_VALUE) {
            mayArrive = Integer.MAX_VALUE;
            throw new IOException("line broke");
        }
        return bytes.size() == length(id) ? checked(id, bytes.toByteArray()) : told(204, id);
    }

    private Reply checked(String id, byte[] all) {
        String refusal = refusals.remove(id);
        if (refusal != null) {
            return problem(422, refusal);
        }
        complete.put(id, all);
        return told(204, id);
    }

    private Reply told(int status, String id) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Upload-Offset", String.valueOf(arrived.get(id).size()));
        headers.put("Upload-Complete", complete.containsKey(id) ? "?1" : "?0");
        return new Reply(status, headers, new byte[0]);
    }

    private long length(String id) {
        return Long.parseLong(header(Objects.requireNonNull(announced.get(id)), "Upload-Length"));
    }

    private static String header(Call call, String name) {
        return Objects.requireNonNull(call.headers().get(name), name);
    }

    private static Reply problem(int status, String code) {
        JsonObject problem = new JsonObject();
        problem.put("code", code);
        return new Reply(status, Map.of(), Json.text(problem).getBytes(StandardCharsets.UTF_8));
    }
}
