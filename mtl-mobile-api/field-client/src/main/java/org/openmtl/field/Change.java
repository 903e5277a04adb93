package org.openmtl.field;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Steps that a {@link Store} takes together or not at all, in their order. Not safe for several threads. */
public final class Change {
    private final List<Consumer<Steps>> steps = new ArrayList<>();

    /** What can be done to tables. */
    public interface Steps {
        /** Sets a value. */
        void put(String table, String key, String value);

        /** Takes an entry out, if it is there. */
        void remove(String table, String key);

        /** Takes all entries out. */
        void clear(String table);

        /** Gives all entries of a table to another, which loses what it had; the first is empty afterwards. */
        void move(String from, String to);
    }

    /** Sets a value. */
    public Change put(String table, String key, String value) {
        steps.add(store -> store.put(table, key, value));
        return this;
    }

    /** Takes an entry out, if it is there. */
    public Change remove(String table, String key) {
        steps.add(store -> store.remove(table, key));
        return this;
    }

    /** Takes all entries of a table out. */
    public Change clear(String table) {
        steps.add(store -> store.clear(table));
        return this;
    }

    /** Gives all entries of a table to another, which loses what it had. */
    public Change move(String from, String to) {
        steps.add(store -> store.move(from, to));
        return this;
    }

    /** Tells all steps, in their order. */
    public void tell(Steps store) {
        steps.forEach(step -> step.accept(store));
    }

    /** Whether there is nothing to do. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
