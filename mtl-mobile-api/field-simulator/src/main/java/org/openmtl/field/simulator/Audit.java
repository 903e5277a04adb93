package org.openmtl.field.simulator;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmtl.field.Row;

/**
 * Compares what was meant with what the server has. An operation makes at most one version of its row, so that more versions than
 * operations tell of one that had its effect twice; an old change that came back, or one that never came, shows in the last value.
 */
final class Audit {
    private final Counts counts;
    private final Map<String, Row> server = new HashMap<>();

    Audit(Counts counts) {
        this.counts = counts;
    }

    /** Adds what the server gave a phone. */
    void saw(Snapshot snapshot) {
        server.putAll(snapshot.rows());
    }

    /**
     * Counts what differs.
     *
     * @param mark text that all rows of this run carry in some field
     */
    void judge(Ledger ledger, String mark) {
        List<Ledger.Entry> entries = ledger.entries();
        counts.intended = ledger.operations();
        entries.forEach(entry -> judge(entry, server.get(entry.id())));
        counts.duplicates += (int) server.values().stream()
                .filter(row -> row.fields().containsValue(mark) && !ledger.knows(row.id()))
                .count();
    }

    private void judge(Ledger.Entry meant, @Nullable Row row) {
        int operations = 1 + meant.patches().size();
        if (row == null) {
            remark(meant, "is not there");
            counts.lost += operations;
            return;
        }
        if (row.version() > operations) {
            remark(meant, "has version " + row.version() + " after " + operations + " operations");
            counts.duplicates += (int) (row.version() - operations);
        }
        for (String field : fields(meant)) {
            List<Object> right = rightValues(meant, field);
            Object value = row.fields().get(field);
            if (!right.contains(value)) {
                remark(meant, field + " is " + value + " instead of " + right);
                counts.lost++;
            }
        }
    }

    private void remark(Ledger.Entry meant, String what) {
        counts.remarks.add(meant.entity() + " " + meant.id() + ": " + what);
    }

    private static Set<String> fields(Ledger.Entry meant) {
        Set<String> fields = new LinkedHashSet<>(meant.created().keySet());
        meant.patches().forEach(patch -> fields.addAll(patch.changes().keySet()));
        return fields;
    }

    /** The last value when one phone alone changed the field; when several did, the last of any of them. */
    private static List<Object> rightValues(Ledger.Entry meant, String field) {
        Map<String, Object> last = new LinkedHashMap<>();
        for (Ledger.Patch patch : meant.patches()) {
            Object value = patch.changes().get(field);
            if (value != null) {
                last.put(patch.phone(), value);
            }
        }
        return last.isEmpty() ? Collections.singletonList(meant.created().get(field)) : List.copyOf(last.values());
    }
}
