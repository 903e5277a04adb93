package org.openmtl.field;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Forgets everything with the process: for tests and tools. Safe for several threads. */
public final class MemoryStore implements Store {
    private final SortedTables tables = new SortedTables();

    @Override
    public synchronized @Nullable String get(String table, String key) {
        return tables.get(table, key);
    }

    @Override
    public synchronized SortedMap<String, String> scan(String table, String from, String to, int most) {
        return tables.scan(table, from, to, most);
    }

    @Override
    public synchronized int count(String table) {
        return tables.count(table);
    }

    @Override
    public synchronized void commit(Change change) {
        change.tell(tables);
    }

    @Override
    public void close() {
        // There is nothing to let go of.
    }
}
