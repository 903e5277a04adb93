package org.openmtl.platform.exchange.internal;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.openmtl.shared.MtlProblem;

/** Ends the reading of a row that never ends, such as one behind a quote that is never closed, before it fills the memory. */
final class RecordLimit extends FilterReader {
    private static final int MOST = 1 << 20;

    private int read;

    RecordLimit(Reader file) {
        super(file);
    }

    /** Begins to count anew. */
    void nextRecord() {
        read = 0;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(1);
        return character;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int characters = super.read(buffer, offset, length);
        count(characters);
        return characters;
    }

    private void count(int characters) {
        read += Math.max(characters, 0);
        if (read > MOST) {
            throw MtlProblem.invalid(
                    "file", "row-length", "has a row of more than " + MOST + " characters: is a quote not closed?");
        }
    }
}
