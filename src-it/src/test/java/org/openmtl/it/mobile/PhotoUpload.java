package org.openmtl.it.mobile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;

/**
 * A photo on its way.
 *
 * @param client whose it is
 * @param id chosen by the phone
 */
record PhotoUpload(Client client, String id, Photo photo) {
    private static final String BLOBS = "/mobile/v1/blobs";
    private static final int PIECE = 32 * 1024;

    static PhotoUpload of(Client client, Photo photo) {
        return new PhotoUpload(client, UUID.randomUUID().toString(), photo);
    }

    /** The same photo under the same id, sent by somebody else. */
    PhotoUpload by(Client other) {
        return new PhotoUpload(other, id, photo);
    }

    /** Another photo under the same id. */
    PhotoUpload with(Photo other) {
        return new PhotoUpload(client, id, other);
    }

    String path() {
        return BLOBS + "/" + id;
    }

    Answer begin() {
        return begin("image/jpeg", photo.length(), photo.hash(), new byte[0]);
    }

    Answer begin(String type, long length, String hash, byte[] first) {
        return client.with("Idempotency-Key", "\"" + id + "\"")
                .with("Upload-Complete", "?0")
                .with("Upload-Length", String.valueOf(length))
                .with("X-Sha256", hash)
                .with("Content-Type", type)
                .send("POST", BLOBS, first);
    }

    Answer send(long offset, byte[] bytes) {
        return client.with("Upload-Offset", String.valueOf(offset))
                .with("Upload-Complete", "?0")
                .with("Content-Type", "application/partial-upload")
                .send("PATCH", path(), bytes);
    }

    Answer send(int from, int to) {
        return send(from, photo.piece(from, to));
    }

    /** Sends what is missing, piece by piece; answers the last answer. */
    Answer sendRest() {
        Answer last = state().expect(204);
        for (int offset = offset(last); offset < photo.length(); offset = offset(last)) {
            last = send(offset, offset + PIECE).expect(204);
        }
        return last;
    }

    /** Sends a small picture ahead. */
    Answer sendAhead(byte[] jpeg) {
        return client.with("Content-Type", "image/jpeg").send("PUT", path() + "/thumbnail", jpeg);
    }

    /** From the beginning to the end. */
    PhotoUpload whole() {
        begin().expect(201);
        isComplete(sendRest());
        return this;
    }

    Answer state() {
        return client.send("HEAD", path(), "");
    }

    Answer discard() {
        return client.send("DELETE", path(), "");
    }

    /** The file as somebody gets it. */
    Answer file(Client reader) {
        return reader.get("/api/v1/files/" + id);
    }

    Answer thumbnail(Client reader) {
        return reader.get("/api/v1/files/" + id + "/thumbnail");
    }

    /** Announces a piece, sends some of it, and hangs up. */
    void breakOff(int from, int announced, int sent) {
        URI server = client.server();
        String head = "PATCH " + path() + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nAuthorization: "
                + Objects.requireNonNull(client.headers().get("Authorization"))
                + "\r\nContent-Type: application/partial-upload\r\nUpload-Complete: ?0\r\nUpload-Offset: " + from
                + "\r\nContent-Length: " + announced + "\r\n\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(photo.piece(from, from + sent));
            out.flush();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** How a visit or lead names it. */
    ObjectNode reference() {
        ObjectNode reference = new ObjectMapper().createObjectNode();
        return reference
                .put("id", id)
                .put("sha256", photo.hash())
                .put("len", photo.length())
                .put("type", "image/jpeg");
    }

    static int offset(Answer answer) {
        return Integer.parseInt(answer.header("Upload-Offset").orElseThrow());
    }

    private static void isComplete(Answer answer) {
        if (!answer.header("Upload-Complete").orElse("").equals("?1")) {
            throw new AssertionError("not complete: " + answer.headers());
        }
    }
}
