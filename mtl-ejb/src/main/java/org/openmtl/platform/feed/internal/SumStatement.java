package org.openmtl.platform.feed.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.openmtl.platform.feed.SyncedRows;

/** The statement that sums up all rows a bootstrap would hand out, of every kind in one snapshot. */
final class SumStatement {
    /** Reads the territory's rows once, by the index on (unit_id, created_at, id). */
    private static final String KIND = """
            SELECT '%s' AS kind, count(*) AS rows,
                   coalesce(sum(('x' || encode(substr(sha256(convert_to(t.id || ':' || t.version, 'UTF8')), 1, 8), 'hex'))
                                ::bit(64)::bigint), 0) AS sum
              FROM %s t
             WHERE t.archived_at IS NULL%s""";

    private static final String OF_TERRITORY = """

               AND t.unit_id = ANY (ARRAY(
                   SELECT u.id FROM platform.unit u, (SELECT %s AS units) may
                    WHERE u.id = ANY ((SELECT platform.territory())::uuid[])
                      AND (may.units IS NULL OR u.id = ANY (may.units))))""";

    private SumStatement() {}

    static String of(List<SyncedRows> kinds) {
        return kinds.stream()
                .map(kind -> KIND.formatted(kind.name(), kind.table(), condition(kind)))
                .collect(Collectors.joining("\nUNION ALL\n"));
    }

    private static String condition(SyncedRows kind) {
        return kind.territorial() ? OF_TERRITORY.formatted(RowJson.readableUnits(kind)) : "";
    }
}
