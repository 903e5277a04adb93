package org.openmtl.platform.feed.internal;

import java.util.ArrayList;
import java.util.List;

/** Entries of a page, as many as one answer may hold. */
final class Budget {
    /** About 55 KB compressed: some ten seconds at 50 kbit/s. */
    private static final int MOST_BYTES = 256 * 1024;

    private final List<byte[]> entries = new ArrayList<>();
    private final int mostRows;
    private int bytes;

    Budget(int mostRows) {
        this.mostRows = mostRows;
    }

    /** Takes an entry; a first one is taken however large it is. Answers whether it was. */
    boolean take(byte[] entry) {
        if (!entries.isEmpty() && bytes + entry.length > MOST_BYTES) {
            return false;
        }
        entries.add(entry);
        bytes += entry.length;
        return true;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** How many more rows may come. */
    int rowsLeft() {
        return mostRows - entries.size();
    }

    List<byte[]> entries() {
        return entries;
    }
}
