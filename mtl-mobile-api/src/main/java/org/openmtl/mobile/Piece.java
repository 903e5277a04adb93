package org.openmtl.mobile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.openmtl.http.BodyTooLargeException;
import org.openmtl.platform.files.UploadLimits;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Reads a piece of a file from a body. What has arrived when the line breaks is as good as any other bytes. */
final class Piece {
    private Piece() {}

    /**
     * The bytes that arrived, all of them or those before the line broke.
     *
     * @param announced length of the body by its header, -1 when it does not say
     * @throws BodyTooLargeException beyond what one piece may have
     */
    static byte[] read(InputStream body, long announced) throws BodyTooLargeException {
        if (announced > UploadLimits.PIECE) {
            throw new BodyTooLargeException(UploadLimits.PIECE);
        }
        // One byte more than allowed tells that there are too many.
        byte[] buffer = new byte[announced < 0 ? UploadLimits.PIECE + 1 : (int) announced];
        int arrived = fill(buffer, body);
        if (arrived > UploadLimits.PIECE) {
            throw new BodyTooLargeException(UploadLimits.PIECE);
        }
        return Arrays.copyOf(buffer, arrived);
    }

    /**
     * The bytes of something that is of no use in part.
     *
     * @throws MtlProblem malformed, when the line broke
     */
    static byte[] whole(InputStream body, long announced) throws BodyTooLargeException {
        byte[] arrived = read(body, announced);
        if (arrived.length < announced) {
            throw MtlProblem.of(CommonProblem.MALFORMED, "The body ended too early");
        }
        return arrived;
    }

    private static int fill(byte[] buffer, InputStream body) {
        int arrived = 0;
        try {
            int bytes = 0;
            while (bytes >= 0 && arrived < buffer.length) {
                arrived += bytes;
                bytes = body.read(buffer, arrived, buffer.length - arrived);
            }
        } catch (IOException broken) {
            return arrived;
        }
        return arrived;
    }
}
