package org.openmtl.platform.exchange.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.openmtl.platform.exchange.ImportTarget;
import org.openmtl.platform.exchange.ImportedRow;
import org.openmtl.platform.exchange.Verdict;

/** Reads rows and has their target judge those that can be read. */
@ApplicationScoped
class Judging {
    @Inject
    private Targets targets;

    /** What would become of the rows. */
    List<Verdict> judge(Import one, List<StagedRow> rows) {
        ImportTarget target = targets.of(one.kind());
        return verdicts(one, target, rows, target::judge);
    }

    /** Takes the rows over. */
    List<Verdict> apply(Import one, List<StagedRow> rows) {
        ImportTarget target = targets.of(one.kind());
        return verdicts(one, target, rows, target::apply);
    }

    private static List<Verdict> verdicts(
            Import one,
            ImportTarget target,
            List<StagedRow> rows,
            BiFunction<UUID, List<ImportedRow>, List<Verdict>> judge) {
        RowReader reader = one.reader(target.fields());
        Map<Long, Verdict> byRow = new HashMap<>();
        List<ImportedRow> readable = new ArrayList<>();
        for (StagedRow row : rows) {
            RowReader.Read read = reader.read(row.number(), row.cells());
            if (read.row() == null) {
                byRow.put(row.number(), Verdict.rejected(row.number(), read.errors()));
            } else {
                readable.add(read.row());
            }
        }
        judge.apply(one.unitId(), readable).forEach(verdict -> byRow.put(verdict.number(), verdict));
        return rows.stream().map(row -> verdict(byRow, row)).toList();
    }

    private static Verdict verdict(Map<Long, Verdict> byRow, StagedRow row) {
        Verdict verdict = byRow.get(row.number());
        if (verdict == null) {
            throw new IllegalStateException("no verdict on row " + row.number());
        }
        return verdict;
    }
}
