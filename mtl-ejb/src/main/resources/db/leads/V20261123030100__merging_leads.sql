-- Two leads that are one person become one. The other one stays as a redirect, and for a while it can all be undone.

ALTER TABLE leads.lead
    ADD COLUMN merged_into uuid REFERENCES leads.lead,
    ADD CHECK (merged_into IS NULL OR (stage = 'MERGED' AND archived_at IS NOT NULL)),
    ADD CHECK (merged_into <> id);
COMMENT ON COLUMN leads.lead.merged_into IS 'The lead that this one is a part of now; whoever comes here is sent there';
CREATE INDEX lead_merged_into ON leads.lead (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE leads.merge (
    id            uuid PRIMARY KEY,
    unit_id       uuid        NOT NULL REFERENCES platform.unit,
    winner_id     uuid        NOT NULL REFERENCES leads.lead,
    loser_id      uuid        NOT NULL REFERENCES leads.lead,
    winner_before jsonb       NOT NULL,
    winner_after  jsonb       NOT NULL,
    loser_before  jsonb       NOT NULL,
    fields        jsonb       NOT NULL CHECK (jsonb_typeof(fields) = 'array'),
    moved         jsonb       NOT NULL CHECK (jsonb_typeof(moved) = 'object'),
    undone_at     timestamptz,
    undone_by     text,
    kept          jsonb       CHECK (jsonb_typeof(kept) = 'array'),
    created_at    timestamptz NOT NULL DEFAULT now(),
    created_by    text        NOT NULL DEFAULT platform.acting(),
    CHECK (winner_id <> loser_id),
    CHECK (num_nulls(undone_at, undone_by, kept) IN (0, 3))
);
COMMENT ON TABLE leads.merge IS 'Every merge of two leads, and what it takes to undo it';
COMMENT ON COLUMN leads.merge.unit_id IS 'That of the winner, with which it moves';
COMMENT ON COLUMN leads.merge.winner_before IS 'The row as it was; what has not changed since the merge goes back to it';
COMMENT ON COLUMN leads.merge.fields IS 'Where each value that changed came from, and why';
COMMENT ON COLUMN leads.merge.moved IS 'Table to the ids of the rows that belonged to the loser';
COMMENT ON COLUMN leads.merge.kept IS 'Fields that had changed since and stayed when the merge was undone';
CREATE INDEX merge_created ON leads.merge (unit_id, created_at, id);
CREATE INDEX merge_winner ON leads.merge (winner_id);
CREATE UNIQUE INDEX merge_loser ON leads.merge (loser_id) WHERE undone_at IS NULL;
ALTER TABLE leads.merge ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.merge USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));
GRANT SELECT, INSERT, UPDATE ON leads.merge TO ${app};
CALL leads.follow_lead('leads.merge', 'winner_id');

-- What belongs to a lead may be written once only by the application; a merge is the exception. Only tables that refer to leads are
-- touched, and only between leads that whoever acts can see.
CREATE FUNCTION leads.repoint(child regclass, child_column name, losing uuid, winning uuid, only_these uuid[]) RETURNS uuid[]
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
DECLARE
    unit  uuid := (SELECT unit_id FROM lead WHERE id = winning AND unit_id = ANY (platform.territory()));
    given text;
    one   uuid;
    moved uuid[] := '{}';
BEGIN
    IF unit IS NULL OR NOT EXISTS (SELECT FROM lead WHERE id = losing AND unit_id = ANY (platform.territory())) OR NOT EXISTS (
        SELECT FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
         WHERE c.contype = 'f' AND c.conrelid = child AND c.confrelid = 'leads.lead'::regclass AND a.attname = child_column) THEN
        RAISE EXCEPTION 'nothing of % may be given to another lead', child USING ERRCODE = 'insufficient_privilege';
    END IF;
    given := format('UPDATE %s SET %I = $1%s WHERE id = $2', child, child_column,
        CASE WHEN EXISTS (SELECT FROM pg_attribute WHERE attrelid = child AND attname = 'unit_id' AND NOT attisdropped) THEN format(', unit_id = %L', unit) ELSE '' END);
    FOR one IN EXECUTE format('SELECT id FROM %s WHERE %I = $1 AND ($2 IS NULL OR id = ANY ($2))', child, child_column) USING losing, only_these LOOP
        BEGIN
            EXECUTE given USING winning, one;
            moved := moved || one;
        EXCEPTION WHEN unique_violation THEN
            NULL; -- the winner has the same already, so this one stays where it is
        END;
    END LOOP;
    RETURN moved;
END $$;
COMMENT ON FUNCTION leads.repoint IS 'Gives rows of a table that refers to leads to another lead; tells which';

-- A photo is seen by whoever sees a row that refers to it in its owner's name; the winner refers to it in the same one.
CREATE FUNCTION leads.take_photos(losing uuid, winning uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    INSERT INTO platform.file_link (entity, row_id, file_id, owner_id, unit_id, permission)
    SELECT f.entity, w.id, f.file_id, f.owner_id, w.unit_id, f.permission
      FROM platform.file_link f
      JOIN lead l ON l.id = f.row_id AND l.unit_id = ANY (platform.territory())
      JOIN lead w ON w.id = winning AND w.unit_id = ANY (platform.territory())
     WHERE f.entity = 'lead' AND f.row_id = losing
        ON CONFLICT DO NOTHING;
END $$;
REVOKE ALL ON FUNCTION leads.repoint, leads.take_photos FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.repoint, leads.take_photos TO ${app};

-- By merging and its undoing a lead moves to no next stage: it takes over the stage that another one is in, or was in.
CREATE OR REPLACE FUNCTION leads.check_stage_move() RETURNS trigger LANGUAGE plpgsql SET search_path = leads, pg_temp AS $$
BEGIN
    IF coalesce(current_setting('mtl.merging', true), '') <> 'on'
       AND NOT EXISTS (SELECT FROM stage_move WHERE from_stage = OLD.stage AND to_stage = NEW.stage) THEN
        RAISE check_violation USING MESSAGE = format('lead %s cannot go from %s to %s', NEW.id, OLD.stage, NEW.stage),
            CONSTRAINT = 'stage_move';
    END IF;
    RETURN NEW;
END $$;
