-- Why a lead entered its stage travels on the row itself, so that whoever updates it, by whatever way, leaves a reason in the history.

ALTER TABLE leads.lead
    ADD COLUMN stage_reason text NOT NULL DEFAULT 'captured' CHECK (length(stage_reason) BETWEEN 1 AND 500),
    ADD COLUMN segment      text CHECK (length(segment) BETWEEN 1 AND 50);
COMMENT ON COLUMN leads.lead.stage_reason IS 'Why it entered its stage';
COMMENT ON COLUMN leads.lead.segment IS 'Line of business whose rules hold for it, null for those of everybody';
CREATE INDEX lead_segment ON leads.lead (unit_id, segment, created_at, id) WHERE segment IS NOT NULL;

CREATE OR REPLACE FUNCTION leads.keep_stage_history() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO stage_change (id, lead_id, unit_id, from_stage, to_stage, at, reason)
        VALUES (gen_random_uuid(), NEW.id, NEW.unit_id, NULL, NEW.stage, NEW.stage_since, NEW.stage_reason);
    ELSIF NEW.stage <> OLD.stage THEN
        INSERT INTO stage_change (id, lead_id, unit_id, from_stage, to_stage, at, reason)
        VALUES (gen_random_uuid(), NEW.id, NEW.unit_id, OLD.stage, NEW.stage, NEW.stage_since, NEW.stage_reason);
    END IF;
    RETURN NULL;
END $$;

-- What belongs to a lead is seen by whoever sees the lead, whichever way that went to another unit.
CREATE FUNCTION leads.follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    EXECUTE format('UPDATE %s SET unit_id = $1 WHERE %I = $2', TG_ARGV[0]::regclass, TG_ARGV[1]) USING NEW.unit_id, NEW.id;
    RETURN NULL;
END $$;
CREATE PROCEDURE leads.follow_lead(target text, child_column text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE OF unit_id ON leads.lead FOR EACH ROW WHEN (OLD.unit_id <> NEW.unit_id) EXECUTE FUNCTION leads.follow(%L, %L)',
        'followed_by_' || replace(target, '.', '_'), target, child_column);
END $$;
REVOKE ALL ON FUNCTION leads.follow FROM PUBLIC;
REVOKE ALL ON PROCEDURE leads.follow_lead FROM PUBLIC;
COMMENT ON PROCEDURE leads.follow_lead IS 'Has the rows of a table go along when their lead is given to another unit; it needs unit_id and the column named';
