package org.openmtl.platform.workbooks;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends the reading of what inflates too far, and of a name, a tag or a text that never ends. */
final class InflatedBytes extends FilterInputStream {
    private static final int LONGEST_PIECE = 1 << 20;

    private final long most;
    private long read;
    private int piece;

    InflatedBytes(InputStream inflating, long most) {
        super(inflating);
        this.most = most;
    }

    /** Begins to count the next piece. */
    void nextPiece() {
        piece = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int some = super.read(buffer, offset, length);
        count(Math.max(some, 0));
        return some;
    }

    private void count(int bytes) {
        read += bytes;
        piece += bytes;
        if (read > most || piece > LONGEST_PIECE) {
            throw Damage.refused("inflated-size", "holds more than is read from a workbook");
        }
    }
}
