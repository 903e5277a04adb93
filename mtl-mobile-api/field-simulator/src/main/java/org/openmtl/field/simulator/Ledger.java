package org.openmtl.field.simulator;

import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What was meant: each row that was made, with each change that was made to it. Safe for several threads. */
final class Ledger {
    private final Map<String, Entry> rows = new LinkedHashMap<>();
    private int operations;

    /** What was meant for one row. */
    record Entry(String entity, String id, JsonObject created, List<Made> changes) {}

    /** A change and the phone it was made on. */
    record Made(String phone, JsonObject changes) {}

    synchronized void created(String entity, String id, JsonObject fields) {
        rows.put(id, new Entry(entity, id, fields, new ArrayList<>()));
        operations++;
    }

    synchronized void changed(String id, String phone, JsonObject changes) {
        Objects.requireNonNull(rows.get(id)).changes().add(new Made(phone, changes));
        operations++;
    }

    /** Whether the row was made in this run. */
    synchronized boolean knows(String id) {
        return rows.containsKey(id);
    }

    synchronized int operations() {
        return operations;
    }

    synchronized List<Entry> entries() {
        return List.copyOf(rows.values());
    }
}
