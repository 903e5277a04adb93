package org.openmtl.field;

/**
 * How much of a photo goes in one request: what the line carries in five to ten seconds. Less wastes round trips, more is lost with each
 * break. Not safe for several threads.
 */
final class PieceSize {
    static final int LEAST = 16 * 1024;
    static final int MOST = 256 * 1024;
    private static final int FIRST = 32 * 1024;
    private static final long QUICK_MILLIS = 5_000;
    private static final long SLOW_MILLIS = 10_000;

    private int bytes = FIRST;

    int bytes() {
        return bytes;
    }

    /** A piece of the full size took so long. */
    void took(long millis) {
        if (millis < QUICK_MILLIS) {
            bytes = Math.min(MOST, bytes * 2);
        } else if (millis > SLOW_MILLIS) {
            bytes = Math.max(LEAST, bytes / 2);
        }
    }

    /** A piece did not arrive as a whole. */
    void broke() {
        bytes = Math.max(LEAST, bytes / 2);
    }
}
