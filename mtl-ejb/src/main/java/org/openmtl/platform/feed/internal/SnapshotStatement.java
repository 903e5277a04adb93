package org.openmtl.platform.feed.internal;

import org.openmtl.platform.feed.SyncedRows;

/** The statement of a bootstrap's page of one kind. */
final class SnapshotStatement {
    /**
     * Served by the index on (unit_id, created_at, id): the units are known before the first row is read, so PostgreSQL walks the index
     * in order from the key on and stops after the page.
     */
    private static final String TEXT = """
            WITH may AS MATERIALIZED (SELECT %s AS units),
                 mine AS MATERIALIZED (
                 SELECT ARRAY(SELECT u.id FROM platform.unit u, may
                               WHERE u.id = ANY ((SELECT platform.territory())::uuid[])
                                 AND (may.units IS NULL OR u.id = ANY (may.units))
                                 AND u.scope = coalesce(CAST(? AS integer), u.scope)) AS units)
            SELECT t.unit_id, t.created_at, t.id, %s AS entry
              FROM %s t
             WHERE t.unit_id = ANY ((SELECT units FROM mine)::uuid[])%s
               AND (t.unit_id, t.created_at, t.id) > (CAST(? AS uuid), CAST(? AS timestamptz), CAST(? AS uuid))
               AND t.archived_at IS NULL
             ORDER BY t.unit_id, t.created_at, t.id
             LIMIT ?
            """;

    /** The same of rows that belong to no unit, with the same parameters: they are in the scope that everybody reads. */
    private static final String EVERYBODYS = """
            SELECT uuid_nil.id AS unit_id, t.created_at, t.id, %s AS entry
              FROM (SELECT CAST('00000000-0000-0000-0000-000000000000' AS uuid) AS id) uuid_nil, %s t
             WHERE coalesce(CAST(? AS integer), 0) = 0
               AND (uuid_nil.id, t.created_at, t.id) > (CAST(? AS uuid), CAST(? AS timestamptz), CAST(? AS uuid))
               AND t.archived_at IS NULL
             ORDER BY t.created_at, t.id
             LIMIT ?
            """;

    private SnapshotStatement() {}

    static String of(SyncedRows kind) {
        if (!kind.territorial()) {
            return EVERYBODYS.formatted(RowJson.live(kind), kind.table());
        }
        return text(kind, "");
    }

    /** The same for the rows that are needed first. */
    static String today(SyncedRows kind) {
        return text(kind, " AND " + kind.today());
    }

    private static String text(SyncedRows kind, String condition) {
        return TEXT.formatted(RowJson.readableUnits(kind), RowJson.live(kind), kind.table(), condition);
    }
}
