-- How long things are kept: the log is compacted and ends 180 days ago, operations and idempotency keys are forgotten.

CREATE TABLE platform.chore (
    name   text PRIMARY KEY,
    due_at timestamptz NOT NULL
);
COMMENT ON TABLE platform.chore IS 'What has to be cleared away time and again; a node holds the row while it does a step';
-- Not right after a start: then people wait for the node.
INSERT INTO platform.chore (name, due_at)
SELECT name, now() + interval '1 hour'
  FROM unnest(ARRAY['compact-feed', 'expire-feed', 'forget-operations', 'forget-keys']) AS name;
GRANT SELECT, UPDATE ON platform.chore TO ${app};

ALTER TABLE platform.feed_meta
    ADD COLUMN compacted_x   xid8   NOT NULL DEFAULT '0',
    ADD COLUMN compacted_seq bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN platform.feed_meta.compacted_x IS 'With compacted_seq the last entry that was asked for older ones it stands for';

CREATE INDEX chg_row ON platform.chg (id, scope);
COMMENT ON INDEX platform.chg_row IS 'Finds older entries about a row, for compaction';

-- The application may not delete from the log; these two, with the owner's rights, take out only what nobody can miss.

CREATE FUNCTION platform.compact_feed(most integer) RETURNS integer
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
         WHERE c.id = n.id AND c.scope = n.scope AND c.ent = n.ent AND (c.x, c.seq) < (n.x, n.seq))
    UPDATE feed_meta SET compacted_x = last.x, compacted_seq = last.seq
      FROM (SELECT x, seq FROM batch ORDER BY x DESC, seq DESC LIMIT 1) last
    RETURNING (SELECT count(*) FROM batch) INTO looked_at;
    RETURN coalesce(looked_at, 0);
END $$;
COMMENT ON FUNCTION platform.compact_feed IS 'Looks at the next entries below the horizon and deletes older ones about the same row in the same scope; answers how many it looked at';

CREATE FUNCTION platform.expire_feed(most integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
DECLARE
    last_x   xid8;
    last_seq bigint;
    dropped  integer;
BEGIN
    -- From the oldest on, up to the first that is young: entries come in the order of their transactions, not quite of their times.
    SELECT x, seq INTO last_x, last_seq
      FROM (SELECT x, seq, bool_and(at < now() - interval '180 days') OVER (ORDER BY x, seq) AS old
              FROM (SELECT x, seq, at FROM chg WHERE x < pg_snapshot_xmin(pg_current_snapshot())
                     ORDER BY x, seq LIMIT most) oldest) judged
     WHERE old ORDER BY x DESC, seq DESC LIMIT 1;
    IF NOT FOUND THEN
        RETURN 0;
    END IF;
    -- Floor and entries go in one transaction: a reader sees either both or none, and is refused before it could miss an entry.
    DELETE FROM chg WHERE (x, seq) <= (last_x, last_seq);
    GET DIAGNOSTICS dropped = ROW_COUNT;
    UPDATE feed_meta SET floor_x = last_x, floor_seq = last_seq WHERE (floor_x, floor_seq) < (last_x, last_seq);
    RETURN dropped;
END $$;
COMMENT ON FUNCTION platform.expire_feed IS 'Deletes the oldest entries that are older than 180 days and raises the floor to the last of them; answers how many';

REVOKE ALL ON FUNCTION platform.compact_feed, platform.expire_feed FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.compact_feed, platform.expire_feed TO ${app};
