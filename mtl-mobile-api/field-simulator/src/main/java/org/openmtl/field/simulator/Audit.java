package org.openmtl.field.simulator;

import com.grack.nanojson.JsonWriter;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openmtl.field.Row;
import org.openmtl.field.TrayEntry;

/**
 * Compares what was meant with what the server has. An operation makes one version of its row, so that more versions than operations tell
 * of one that had its effect twice, and fewer of one that had none; an old change that came back shows in the last value.
 */
final class Audit {
    private static final Set<String> TOLD = Set.of("merged", "quarantined");

    private final Counts counts;
    private final Map<String, Row> server = new HashMap<>();
    private int trays;
    private int refused;

    Audit(Counts counts) {
        this.counts = counts;
    }

    /** Adds what the server gave a phone. */
    void saw(Snapshot snapshot) {
        server.putAll(snapshot.rows());
    }

    /** Notes what a phone's person must look at. Whatever had no effect is counted by what it lacks at the server. */
    void saw(String phone, TrayEntry entry) {
        trays++;
        if (!TOLD.contains(entry.state())) {
            refused++;
            counts.remarks.add(phone + ": " + entry.operation().type() + " "
                    + entry.operation().rowId() + " is " + JsonWriter.string(entry.result()));
        }
    }

    String trays() {
        return trays + " entries in trays, " + refused + " of operations without effect";
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
        if (row == null) {
            remark(meant, "is not there");
            counts.lost += meant.operations();
            return;
        }
        int version = meant.before() + meant.operations();
        int more = (int) row.version() - version;
        if (more != 0) {
            remark(meant, "has version " + row.version() + " instead of " + version);
        }
        counts.duplicates += Math.max(0, more);
        counts.lost += Math.max(-more, wrongValues(meant, row));
    }

    private int wrongValues(Ledger.Entry meant, Row row) {
        int wrong = 0;
        for (String field : fields(meant)) {
            List<Object> right = rightValues(meant, field);
            Object value = row.fields().get(field);
            if (!right.contains(value)) {
                remark(meant, field + " is " + value + " instead of " + right);
                wrong++;
            }
        }
        return wrong;
    }

    private void remark(Ledger.Entry meant, String what) {
        counts.remarks.add(meant.entity() + " " + meant.id() + ": " + what);
    }

    private static Set<String> fields(Ledger.Entry meant) {
        Set<String> fields = new LinkedHashSet<>(meant.created().keySet());
        meant.changes().forEach(patch -> fields.addAll(patch.changes().keySet()));
        return fields;
    }

    /** The last value when one phone alone changed the field; when several did, the last of any of them. */
    private static List<Object> rightValues(Ledger.Entry meant, String field) {
        Map<String, Object> last = new LinkedHashMap<>();
        for (Ledger.Made patch : meant.changes()) {
            Object value = patch.changes().get(field);
            if (value != null) {
                last.put(patch.phone(), value);
            }
        }
        return last.isEmpty() ? Collections.singletonList(meant.created().get(field)) : List.copyOf(last.values());
    }
}
