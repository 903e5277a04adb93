-- Which stage may follow which, held by the database for whoever updates a lead; LeadStage.next() says the same.

CREATE TABLE leads.stage_move (
    from_stage text NOT NULL,
    to_stage   text NOT NULL,
    PRIMARY KEY (from_stage, to_stage),
    CHECK (from_stage <> to_stage)
);
COMMENT ON TABLE leads.stage_move IS 'Stages that may follow one another; part of the program, not of the data';
COMMENT ON COLUMN leads.stage_move.to_stage IS 'May be entered from from_stage';
GRANT SELECT ON leads.stage_move TO ${app};
INSERT INTO leads.stage_move (from_stage, to_stage)
SELECT f, t FROM (VALUES
    ('INQUIRY', '{MQL,SAL,SQL,WON,LOST,NURTURING,REJECTED,DISQUALIFIED,MERGED}'::text[]),
    ('MQL', '{INQUIRY,SAL,SQL,WON,LOST,NURTURING,REJECTED,DISQUALIFIED,MERGED}'),
    ('SAL', '{SQL,WON,LOST,NURTURING,REJECTED,DISQUALIFIED,MERGED}'),
    ('SQL', '{WON,LOST,NURTURING,REJECTED,DISQUALIFIED,MERGED}'),
    ('WON', '{SQL,LOST,MERGED}'),
    ('LOST', '{INQUIRY,SQL,WON,NURTURING,MERGED}'),
    ('NURTURING', '{INQUIRY,MQL,SAL,SQL,WON,LOST,REJECTED,DISQUALIFIED,MERGED}'),
    ('REJECTED', '{INQUIRY,MQL,SAL,NURTURING,DISQUALIFIED,MERGED}'),
    ('DISQUALIFIED', '{INQUIRY,MERGED}'),
    ('MERGED', '{INQUIRY,MQL,SAL,SQL,WON,LOST,NURTURING,REJECTED,DISQUALIFIED}')
) AS moves (f, ts), unnest(ts) AS t;

CREATE FUNCTION leads.check_stage_move() RETURNS trigger LANGUAGE plpgsql SET search_path = leads, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM stage_move WHERE from_stage = OLD.stage AND to_stage = NEW.stage) THEN
        RAISE check_violation USING MESSAGE = format('lead %s cannot go from %s to %s', NEW.id, OLD.stage, NEW.stage),
            CONSTRAINT = 'stage_move';
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION leads.check_stage_move FROM PUBLIC;
CREATE TRIGGER check_stage_move BEFORE UPDATE OF stage ON leads.lead
    FOR EACH ROW WHEN (OLD.stage IS DISTINCT FROM NEW.stage) EXECUTE FUNCTION leads.check_stage_move();

-- The history says why of each change, and in which order they came: a deal that was won long ago may have been told yesterday.
UPDATE leads.stage_change SET reason = 'not asked for' WHERE reason IS NULL;
ALTER TABLE leads.stage_change
    ALTER COLUMN reason SET NOT NULL,
    DROP CONSTRAINT stage_change_reason_check,
    ADD CHECK (length(reason) BETWEEN 1 AND 1000),
    ADD COLUMN seq bigint GENERATED ALWAYS AS IDENTITY;
COMMENT ON COLUMN leads.stage_change.reason IS 'Why, in words of whoever or whatever moved it';
COMMENT ON COLUMN leads.stage_change.seq IS 'Order in which the stages were entered';
DROP INDEX leads.stage_change_lead;
CREATE INDEX stage_change_lead ON leads.stage_change (lead_id, seq);

-- Why a lead was refused decides where it goes; put aside long enough, it may begin anew.
ALTER TABLE leads.lead
    DROP CONSTRAINT lead_stage_reason_check,
    ADD CHECK (length(stage_reason) BETWEEN 1 AND 1000),
    ADD COLUMN refusal_code text CHECK (refusal_code IN
        ('WRONG_FIT', 'NO_NEED', 'BAD_DATA', 'DUPLICATE', 'TIMING', 'COMPETITOR_LOCK', 'NO_CAPACITY')),
    ADD COLUMN recycled bigint NOT NULL DEFAULT 0 CHECK (recycled >= 0),
    ADD COLUMN recycled_at timestamptz,
    ADD CHECK (refusal_code IS NULL OR refusal IS NOT NULL),
    ADD CHECK ((recycled = 0) = (recycled_at IS NULL));
COMMENT ON COLUMN leads.lead.refusal_code IS 'Why the owner refused it, where a code was given; decides where it goes';
COMMENT ON COLUMN leads.lead.recycled IS 'How often it began anew after it was put aside or lost';
COMMENT ON COLUMN leads.lead.recycled_at IS 'When it began anew last; what somebody did before counts no more for how keen they are';
