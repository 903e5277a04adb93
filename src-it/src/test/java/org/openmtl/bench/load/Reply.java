package org.openmtl.bench.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * An answer.
 *
 * @param status HTTP status
 * @param body as it came, compressed or not
 * @param bytes how long all of it was, with its headers
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Reply(int status, byte[] body, int bytes) {
    private static final int GZIP_MAGIC = 0x1f;

    /** The body as text. */
    public String text() {
        return new String(body.length > 0 && body[0] == GZIP_MAGIC ? inflated() : body, StandardCharsets.UTF_8);
    }

    /** Fails unless the status is that one. */
    public void expect(int expected) {
        if (status != expected) {
            throw new IllegalStateException("expected " + expected + ", got " + status + ": " + text());
        }
    }

    private byte[] inflated() {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
