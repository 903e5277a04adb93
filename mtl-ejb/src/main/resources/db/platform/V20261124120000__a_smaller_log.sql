-- Of the 220 bytes that a change cost in the log, some 50 were the index by which compaction finds older entries about a row: a hash of the row's id
-- suffices. Entries come in the order of chg_newest, whose pages can be full.
DROP INDEX platform.chg_row;
CREATE INDEX chg_row ON platform.chg (uuid_hash(id));
COMMENT ON INDEX platform.chg_row IS 'Finds older entries about a row, for compaction';
ALTER INDEX platform.chg_newest SET (fillfactor = 100);

CREATE OR REPLACE FUNCTION platform.compact_feed(most integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
DECLARE
    start_x   xid8;
    start_seq bigint;
    looked_at integer;
BEGIN
    -- After a restore into another cluster the ids begin anew.
    SELECT CASE WHEN compacted_x < pg_snapshot_xmax(pg_current_snapshot()) THEN compacted_x ELSE '0'::xid8 END, compacted_seq
      INTO start_x, start_seq FROM feed_meta;
    WITH batch AS MATERIALIZED (
        SELECT x, seq, scope, ent, id FROM chg
         WHERE (x, seq) > (start_x, start_seq) AND x < pg_snapshot_xmin(pg_current_snapshot())
         ORDER BY x, seq LIMIT most),
    newest AS MATERIALIZED (
        SELECT DISTINCT ON (scope, ent, id) x, seq, scope, ent, id FROM batch ORDER BY scope, ent, id, x DESC, seq DESC),
    superseded AS (
        DELETE FROM chg c USING newest n
         WHERE uuid_hash(c.id) = uuid_hash(n.id) AND c.id = n.id AND c.scope = n.scope AND c.ent = n.ent AND (c.x, c.seq) < (n.x, n.seq))
    UPDATE feed_meta SET compacted_x = last.x, compacted_seq = last.seq
      FROM (SELECT x, seq FROM batch ORDER BY x DESC, seq DESC LIMIT 1) last
    RETURNING (SELECT count(*) FROM batch) INTO looked_at;
    RETURN coalesce(looked_at, 0);
END $$;
