package org.openmtl.platform.feed.internal;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openmtl.platform.feed.SyncedRows;

/**
 * The one statement of a pull: one snapshot decides what is below the horizon, who reads which scopes, and what each row looks like now.
 *
 * <p>Let S be its snapshot. Every transaction with an id below xmin(S) has ended and every other will have a greater one, so the entries
 * below xmin(S) are complete and can never get company: whoever goes on behind the last of them misses nothing.
 */
record PullStatement(String byScope, String onePass) {
    /** Each scope's entries come in order from chg_scope and are merged: a backlog is never sorted as a whole. */
    private static final String BY_SCOPE = """
                SELECT c.x, c.seq, c.ent, c.id
                  FROM unnest(platform.scopes()) AS mine(scope)
                 CROSS JOIN LATERAL (
                       SELECT x, seq, ent, id FROM platform.chg
                        WHERE scope = mine.scope
                          AND (x, seq) > (CAST(? AS xid8), ?) AND (x, seq) <= (CAST(? AS xid8), ?)
                          AND x < pg_snapshot_xmin(pg_current_snapshot())
                        ORDER BY x, seq LIMIT ?) c
                 ORDER BY c.x, c.seq LIMIT ?""";

    /** Who reads very many scopes reads nearly all of the log: in order from chg_newest, so chg_scope is kept out of it. */
    private static final String ONE_PASS = """
                SELECT c.x, c.seq, c.ent, c.id
                  FROM (SELECT x, seq, ent, id FROM platform.chg
                         WHERE scope + 0 = ANY ((SELECT platform.scopes())::integer[])
                           AND (x, seq) > (CAST(? AS xid8), ?) AND (x, seq) <= (CAST(? AS xid8), ?)
                           AND x < pg_snapshot_xmin(pg_current_snapshot())
                         ORDER BY x, seq LIMIT ?) c
                 ORDER BY c.x, c.seq LIMIT ?""";

    /**
     * The last entry of each row counts. One row comes back even when nothing changed, to judge the cursor by, and to go on from behind all
     * that does not concern the reader.
     */
    private static final String TEXT = """
            WITH page AS MATERIALIZED (
            %s),
            news AS (SELECT DISTINCT ON (ent, id) x, seq, ent, id FROM page ORDER BY ent, id, x DESC, seq DESC),
            may AS MATERIALIZED (SELECT %s)
            SELECT m.incarnation, m.floor_x, m.floor_seq, pg_snapshot_xmax(pg_current_snapshot()) AS next,
                   (SELECT count(*) FROM page) AS taken, newest.x AS newest_x, newest.seq AS newest_seq, n.x, n.seq, n.ent,
                   CASE n.ent %s %s END AS entry
              FROM platform.feed_meta m
              LEFT JOIN platform.newest_seen() newest ON true
              LEFT JOIN news n ON true
             ORDER BY n.x, n.seq
            """;

    /**
     * A scope whose roles changed and that is still read is told as lost, then as gained: whoever has one role less there may see rows
     * of fewer kinds, and nothing else would take the others off the phone.
     */
    private static final String SCOPE = """
            WHEN 0 THEN (SELECT '{"t":"$scope","op":"lose","s":' || u.scope || '}'
                                || CASE WHEN u.scope = ANY (platform.scopes())
                                        THEN ',{"t":"$scope","op":"gain","s":' || u.scope || '}' ELSE '' END
                           FROM platform.unit u WHERE u.id = n.id)""";

    /** Nothing at all for kinds the reader has no role for; row-level security decides about each row besides. */
    private static final String ROW = """
            WHEN %1$d THEN CASE WHEN cardinality((SELECT may.%2$s FROM may)) = 0 THEN NULL ELSE coalesce((
                 SELECT CASE WHEN t.archived_at IS NULL THEN %3$s ELSE %4$s END
                   FROM %5$s t
                  WHERE t.id = n.id
                    AND ((SELECT may.%2$s FROM may) IS NULL OR t.unit_id = ANY ((SELECT may.%2$s FROM may)::uuid[]))),
                 %6$s) END""";

    /** Of a kind that goes to everybody. */
    private static final String EVERYBODYS_ROW = """
            WHEN %1$d THEN (SELECT CASE WHEN t.archived_at IS NULL THEN %2$s ELSE %3$s END
                              FROM %4$s t WHERE t.id = n.id)""";

    PullStatement(List<SyncedRows> kinds) {
        this(text(BY_SCOPE, kinds), text(ONE_PASS, kinds));
    }

    private static String text(String page, List<SyncedRows> kinds) {
        List<SyncedRows> territorial =
                kinds.stream().filter(SyncedRows::territorial).toList();
        String may = joined(territorial, ", ", kind -> RowJson.readableUnits(kind) + " AS " + kind.name());
        return TEXT.formatted(page, may, SCOPE, joined(kinds, "\n", PullStatement::row));
    }

    private static String row(SyncedRows kind) {
        if (!kind.territorial()) {
            return EVERYBODYS_ROW.formatted(
                    kind.number(), RowJson.live(kind), RowJson.gone(kind, "t.id", "deleted"), kind.table());
        }
        return ROW.formatted(
                kind.number(),
                kind.name(),
                RowJson.live(kind),
                RowJson.gone(kind, "t.id", "deleted"),
                kind.table(),
                RowJson.gone(kind, "n.id", "scope"));
    }

    private static String joined(List<SyncedRows> kinds, String separator, Function<SyncedRows, String> part) {
        return kinds.stream().map(part).collect(Collectors.joining(separator));
    }
}
