-- The board counts from kept counts alone, however many leads are overdue. Changes are taken over with the owner's rights: a chore has no
-- territory, so that it saw none of them, and they piled up.

ALTER TABLE leads.stage_tally ADD COLUMN overdue bigint NOT NULL DEFAULT 0;
COMMENT ON COLUMN leads.stage_tally.overdue IS 'Those whose clock ran out before leads.tally_time.until; as exact as leads';
ALTER TABLE leads.stage_tally_change ADD COLUMN due_at timestamptz NOT NULL DEFAULT '9999-12-31 00:00:00+00';
ALTER TABLE leads.stage_tally_change ALTER COLUMN due_at DROP DEFAULT;
COMMENT ON COLUMN leads.stage_tally_change.due_at IS 'When the clock of these leads runs out, the last day of 9999 when none runs';

CREATE TABLE leads.tally_time (
    one   boolean     PRIMARY KEY DEFAULT true CHECK (one),
    until timestamptz NOT NULL
);
COMMENT ON TABLE leads.tally_time IS 'One row: up to when stage_tally tells what is overdue; later clocks are counted from the leads';
COMMENT ON COLUMN leads.tally_time.until IS 'Only grows; minus infinity while nothing was counted';
INSERT INTO leads.tally_time (until) VALUES ('-infinity');
GRANT SELECT ON leads.tally_time TO ${app};

CREATE OR REPLACE FUNCTION leads.tally_captured() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    INSERT INTO stage_tally_change (unit_id, owner_id, stage, due_at, leads)
    SELECT unit_id, owner_id, stage, due_at, count(*) FROM added WHERE archived_at IS NULL GROUP BY unit_id, owner_id, stage, due_at;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION leads.tally_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    INSERT INTO stage_tally_change (unit_id, owner_id, stage, due_at, leads)
    SELECT unit_id, owner_id, stage, due_at, sum(leads)
      FROM (SELECT unit_id, owner_id, stage, due_at, -1 AS leads FROM before WHERE archived_at IS NULL
            UNION ALL
            SELECT unit_id, owner_id, stage, due_at, 1 FROM after WHERE archived_at IS NULL) moved
     GROUP BY unit_id, owner_id, stage, due_at HAVING sum(leads) <> 0;
    RETURN NULL;
END $$;

-- One statement takes over, hence one snapshot, made when nobody else is at it: a change is either seen in the leads and taken over, or
-- neither. While some are left over, time stands still, since these would be counted twice.
CREATE FUNCTION leads.take_over_tallies(at_most integer, overdue_before timestamptz) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
DECLARE took bigint;
BEGIN
    PERFORM FROM tally_time FOR UPDATE;
    WITH bounds AS MATERIALIZED (
        SELECT t.until AS since,
               CASE WHEN (SELECT count(*) FROM stage_tally_change) <= at_most THEN greatest(t.until, overdue_before) ELSE t.until END AS until
          FROM tally_time t),
    taken AS (
        DELETE FROM stage_tally_change WHERE id IN (SELECT id FROM stage_tally_change ORDER BY id LIMIT at_most)
        RETURNING unit_id, owner_id, stage, leads, due_at),
    moved AS (
        SELECT unit_id, owner_id, stage, leads, CASE WHEN due_at < since THEN leads ELSE 0 END AS overdue FROM taken, bounds
        UNION ALL
        SELECT unit_id, owner_id, stage, 0, 1 FROM lead
         WHERE archived_at IS NULL AND due_at < '9999-12-31 00:00:00+00'
           AND due_at >= (SELECT since FROM bounds) AND due_at < (SELECT until FROM bounds)),
    added AS (
        INSERT INTO stage_tally AS t (unit_id, owner_id, stage, leads, overdue)
        SELECT unit_id, owner_id, stage, sum(leads), sum(overdue) FROM moved GROUP BY unit_id, owner_id, stage
        ON CONFLICT (unit_id, coalesce(owner_id, '00000000-0000-0000-0000-000000000000'::uuid), stage)
        DO UPDATE SET leads = t.leads + excluded.leads, overdue = t.overdue + excluded.overdue),
    told AS (UPDATE tally_time t SET until = b.until FROM bounds b WHERE t.until < b.until)
    SELECT count(*) INTO took FROM taken;
    RETURN took;
END $$;
COMMENT ON FUNCTION leads.take_over_tallies IS 'Takes some changes over into stage_tally, and once all are, what became overdue until a time; how many it took';
REVOKE ALL ON FUNCTION leads.take_over_tallies FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.take_over_tallies TO ${app};
REVOKE INSERT, UPDATE ON leads.stage_tally FROM ${app};
REVOKE DELETE ON leads.stage_tally_change FROM ${app};
