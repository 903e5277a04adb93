package org.openmtl.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.openmtl.it.line.Line;
import org.openmtl.it.phone.FieldPhone;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowsSystem;

/** T1: 12 visits, 60 leads, 8 changes, 40 pulls and 200 rows that others changed, in the bytes that go over the line. */
final class DayOfWork {
    private static final int PULLS = 40;
    private static final int CHANGED_BETWEEN = 5;
    private static final int VISITS = 12;
    private static final int LEADS_AT_ONCE = 3;
    private static final int PATCHES = 8;

    private DayOfWork() {}

    /** Bytes both ways, headers included, photos not. */
    static long bytes(Rig rig) throws IOException {
        List<Row> others = others(rig);
        try (Line line = Line.to(rig.product().url())) {
            FieldPhone phone = FieldPhone.of(line.url(), MtlSystem.FIELD1);
            long before = line.up() + line.down();
            FieldWork work = new FieldWork(phone);
            for (int pull = 0; pull < PULLS; pull++) {
                change(rig, others, pull);
                if (pull % 2 == 0) {
                    work(work, pull / 2);
                }
                phone.sync();
            }
            return line.up() + line.down() - before;
        }
    }

    private static void work(FieldWork work, int push) {
        work.leads(LEADS_AT_ONCE);
        work.visits(push < VISITS ? 1 : 0);
        if (push > 0 && push <= PATCHES) {
            work.patches(1);
        }
    }

    private static List<Row> others(Rig rig) {
        RowsSystem leads = rig.system().leads(MtlSystem.FIELD1);
        List<Row> others = new ArrayList<>();
        for (int i = 0; i < PULLS * CHANGED_BETWEEN; i++) {
            others.add(leads.create("company", "Changed by others " + i, "email", "other" + i + "@example.com"));
        }
        return others;
    }

    private static void change(Rig rig, List<Row> rows, int round) {
        RowsSystem leads = rig.system().leads(MtlSystem.MANAGER);
        for (int i = 0; i < CHANGED_BETWEEN; i++) {
            leads.change(rows.get(round * CHANGED_BETWEEN + i), "note", "Looked at in round " + round);
        }
    }
}
