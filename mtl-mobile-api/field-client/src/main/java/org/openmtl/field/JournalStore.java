package org.openmtl.field;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A store in one file for plain Java machines: all in memory, and each commit appended to a journal and forced to the disk before it
 * counts. A commit that was torn by a crash is as if it had not been tried. The journal is written anew when most of it is history. Safe
 * for several threads; one process at a time has the file.
 */
public final class JournalStore implements Store {
    /** A smaller journal is never worth writing anew. */
    private static final long SMALL = 4L << 20;

    /** Written anew when it has grown by this factor since the last time. */
    private static final int GROWTH = 4;

    private final SortedTables tables = new SortedTables();
    private final Journal journal;
    private final long small;
    private long tooLarge;

    private JournalStore(Journal journal, long small) {
        this.journal = journal;
        this.small = small;
    }

    /** Opens a store, or begins one where there is no file. */
    public static JournalStore open(Path file) {
        return open(file, SMALL);
    }

    /** The same, writing the journal anew from another size on. */
    static JournalStore open(Path file, long small) {
        try {
            JournalStore store = new JournalStore(Journal.open(file), small);
            store.replay();
            return store;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void replay() throws IOException {
        try {
            journal.replay(tables);
        } catch (IOException | RuntimeException broken) {
            journal.close();
            throw broken;
        }
        tooLarge = Math.max(small, GROWTH * journal.size());
    }

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
        try {
            journal.append(change);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        change.tell(tables);
        if (journal.size() > tooLarge) {
            writeAnew();
        }
    }

    /** The commit that brings this about has been made, and is not to fail any more: without room it grows on for now. */
    private void writeAnew() {
        try {
            journal.writeAnew(tables.all());
            tooLarge = Math.max(small, GROWTH * journal.size());
        } catch (IOException noRoom) {
            tooLarge = 2 * journal.size();
        }
    }

    /** The journal is written anew, and what was cut off before is deleted, since both hold what was. */
    @Override
    public synchronized void wipe() {
        try {
            Change nothing = Tables.nothingLeft();
            journal.append(nothing);
            nothing.tell(tables);
            journal.writeAnew(new Change());
            journal.forgetTorn();
            tooLarge = small;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }
}
