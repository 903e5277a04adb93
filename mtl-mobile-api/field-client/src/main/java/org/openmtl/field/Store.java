package org.openmtl.field;

import java.io.Closeable;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The local database: named tables of text by key, sorted by key in the order of {@link String#compareTo}. With SQLite that is one table
 * of (name, key, value) with a primary key on the first two, and a commit is one transaction.
 *
 * <p>Everything the client must not lose is in here: rows, cursor, outbox and the counter of operations. Whether it loses something rests
 * on {@link #commit} alone. Implementations are safe for several threads; readers see whole commits only. All methods throw {@link
 * java.io.UncheckedIOException} when the medium fails.
 */
public interface Store extends Closeable {
    /** A value, null when there is none. */
    @Nullable
    String get(String table, String key);

    /** A copy of the entries with keys in {@code [from, to)}, the first {@code most} of them. */
    SortedMap<String, String> scan(String table, String from, String to, int most);

    /** How many entries a table has. */
    int count(String table);

    /** Makes all of a change or nothing of it; when this returns it is on the medium. */
    void commit(Change change);

    /**
     * Deletes all there is, for good: a store that is encrypted its key first, one that keeps older contents those, too. May be done
     * again when it was interrupted, and the store is an empty one afterwards.
     */
    default void wipe() {
        commit(Tables.nothingLeft());
    }
}
