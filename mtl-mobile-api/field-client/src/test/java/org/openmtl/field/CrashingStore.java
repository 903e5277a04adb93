package org.openmtl.field;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A store whose process ends instead of a commit, when a test wants it to. */
final class CrashingStore implements Store {
    private final MemoryStore inner = new MemoryStore();

    /** The commit that is not made, counted from here; 0 for none. */
    int crashAtCommit;

    /** The process ends. */
    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @Override
    public @Nullable String get(String table, String key) {
        return inner.get(table, key);
    }

    @Override
    public SortedMap<String, String> scan(String table, String from, String to, int most) {
        return inner.scan(table, from, to, most);
    }

    @Override
    public int count(String table) {
        return inner.count(table);
    }

    @Override
    public void commit(Change change) {
        if (crashAtCommit > 0 && --crashAtCommit == 0) {
            throw new Crash();
        }
        inner.commit(change);
    }

    @Override
    public void close() {
        inner.close();
    }
}
