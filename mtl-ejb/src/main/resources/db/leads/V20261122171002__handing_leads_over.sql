-- A lead on its way from marketing to sales, and the clocks that run meanwhile.

ALTER TABLE leads.lead
    ADD COLUMN handed_at    timestamptz,
    ADD COLUMN accept_by    timestamptz,
    ADD COLUMN accepted_at  timestamptz,
    ADD COLUMN contact_by   timestamptz,
    ADD COLUMN contacted_at timestamptz,
    ADD COLUMN refusal      text CHECK (length(refusal) BETWEEN 1 AND 500),
    ADD CHECK ((handed_at IS NULL) = (accept_by IS NULL)),
    ADD CHECK ((accepted_at IS NULL) = (contact_by IS NULL)),
    ADD CHECK (handed_at IS NOT NULL OR (accepted_at IS NULL AND refusal IS NULL)),
    ADD CHECK (accepted_at IS NULL OR refusal IS NULL);
COMMENT ON COLUMN leads.lead.handed_at IS 'When it was handed over to its owner last';
COMMENT ON COLUMN leads.lead.accept_by IS 'Until when the owner should accept or refuse it';
COMMENT ON COLUMN leads.lead.contact_by IS 'Until when the owner should make contact';
COMMENT ON COLUMN leads.lead.contacted_at IS 'When somebody got into contact first, corrected for the device''s clock';
COMMENT ON COLUMN leads.lead.refusal IS 'Why the owner refused it';

-- A refusal is part of the history, not only of the lead, which may be handed over again.
CREATE OR REPLACE FUNCTION leads.keep_stage_history() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO stage_change (id, lead_id, unit_id, from_stage, to_stage, at)
        VALUES (gen_random_uuid(), NEW.id, NEW.unit_id, NULL, NEW.stage, NEW.stage_since);
    ELSIF NEW.stage <> OLD.stage THEN
        INSERT INTO stage_change (id, lead_id, unit_id, from_stage, to_stage, at, reason)
        VALUES (gen_random_uuid(), NEW.id, NEW.unit_id, OLD.stage, NEW.stage, NEW.stage_since,
                CASE WHEN NEW.stage = 'REJECTED' THEN NEW.refusal END);
    END IF;
    RETURN NULL;
END $$;
