package org.openmtl.field;

import java.util.Arrays;
import java.util.SortedMap;

/** Names of the tables and how their keys are made. */
final class Tables {
    /** Operations without a verdict, by number. */
    static final String OUTBOX = "outbox";

    /** Keys of those that were sent at least once. */
    static final String SENT = "sent";

    /** What needs attention, by the same key. */
    static final String TRAY = "tray";

    /** Operations that the server has taken but not told of yet, by row and key. */
    static final String ECHO = "echo";

    /** Rows by kind and id, as the server told them. */
    static final String ROWS = "rows";

    /** Rows of a bootstrap that is not through. */
    static final String SHADOW = "shadow";

    /** What versions of forms ask, by the form's id and their number. */
    static final String FORMS = "forms";

    /** Photos that the server does not have, by id. */
    static final String PHOTOS = "photos";

    /** Photos whose bytes are nobody's: they are being kept or being deleted. */
    static final String STRAYS = "strays";

    /** Cursor, counters, how far a bootstrap has come. */
    static final String META = "meta";

    /** Behind a key: the least that is greater. */
    static final String NEXT = "\0";

    private static final String AFTER_ALL = "\uffff";

    private Tables() {}

    /** A change that leaves nothing. */
    static Change nothingLeft() {
        Change change = new Change();
        Arrays.asList(OUTBOX, SENT, TRAY, ECHO, ROWS, SHADOW, FORMS, PHOTOS, STRAYS, META)
                .forEach(change::clear);
        return change;
    }

    static String row(String entity, String id) {
        return entity + "/" + id;
    }

    static String number(long n) {
        return String.format(java.util.Locale.ROOT, "%016d", n);
    }

    static SortedMap<String, String> all(Store store, String table) {
        return store.scan(table, "", AFTER_ALL, Integer.MAX_VALUE);
    }

    static SortedMap<String, String> from(Store store, String table, String key, int most) {
        return store.scan(table, key, AFTER_ALL, most);
    }

    static SortedMap<String, String> startingWith(Store store, String table, String prefix) {
        return store.scan(table, prefix, prefix + AFTER_ALL, Integer.MAX_VALUE);
    }

    static long counter(Store store, String name) {
        String value = store.get(META, name);
        return value == null ? 0 : Long.parseLong(value);
    }
}
