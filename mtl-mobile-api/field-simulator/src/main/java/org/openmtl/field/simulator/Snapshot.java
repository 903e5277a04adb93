package org.openmtl.field.simulator;

import java.util.HashMap;
import java.util.Map;
import org.openmtl.field.FieldClient;
import org.openmtl.field.Row;

/** All rows a phone has at one moment, by id. */
record Snapshot(Map<String, Row> rows) {
    private static final String[] ENTITIES = {
        "account", "contact", "visit", "lead", "finding", "promise", "form", "event", "attendee"
    };

    static Snapshot of(FieldClient client) {
        Map<String, Row> rows = new HashMap<>();
        for (String entity : ENTITIES) {
            client.rows(entity).forEach(row -> rows.put(row.id(), row));
        }
        return new Snapshot(rows);
    }

    /** Counts where this, a phone's, differs from what the server gave it afresh. */
    void compare(Snapshot server, Counts counts) {
        server.rows.forEach((id, row) -> {
            Row here = rows.get(id);
            if (here == null) {
                counts.missing++;
            } else if (here.version() != row.version() || !here.fields().equals(row.fields())) {
                counts.stale++;
            }
        });
        counts.ghosts += (int) rows.keySet().stream()
                .filter(id -> !server.rows.containsKey(id))
                .count();
    }
}
