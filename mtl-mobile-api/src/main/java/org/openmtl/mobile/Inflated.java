package org.openmtl.mobile;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.openmtl.http.BodyTooLargeException;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Inflates a body of bounded size; what grows like a bomb is given up before it is large. */
final class Inflated {
    static final int MOST_BYTES = 1 << 20;

    /** JSON of field clients shrinks to a quarter or a fifth; repetition as such reaches 1:1000. */
    private static final int MOST_GROWTH = 100;

    private static final int GROWTH_COUNTS_FROM = 64 * 1024;
    private static final int BUFFER = 8192;

    private Inflated() {}

    /**
     * All bytes of a gzip body.
     *
     * @throws BodyTooLargeException beyond {@value #MOST_BYTES} bytes
     * @throws MtlProblem malformed-request, when it is no gzip or a bomb
     */
    static byte[] read(InputStream compressed) throws IOException {
        Counted counted = new Counted(compressed);
        try (GZIPInputStream in = new GZIPInputStream(counted, BUFFER)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int bytes = in.read(buffer); bytes >= 0; bytes = in.read(buffer)) {
                out.write(buffer, 0, bytes);
                check(out.size(), counted.bytes);
            }
            return out.toByteArray();
        } catch (ZipException | EOFException broken) {
            throw MtlProblem.of(CommonProblem.MALFORMED, "The body is not gzip as its Content-Encoding says");
        }
    }

    private static void check(int inflated, int compressed) throws IOException {
        if (inflated > MOST_BYTES) {
            throw new BodyTooLargeException(MOST_BYTES);
        }
        if (inflated > GROWTH_COUNTS_FROM && inflated / MOST_GROWTH > compressed) {
            throw MtlProblem.of(
                    CommonProblem.MALFORMED, "The body grows more than " + MOST_GROWTH + " times when inflated");
        }
    }

    private static final class Counted extends FilterInputStream {
        private int bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            bytes += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            bytes += Math.max(got, 0);
            return got;
        }
    }
}
