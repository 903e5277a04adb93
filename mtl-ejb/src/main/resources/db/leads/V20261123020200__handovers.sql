-- Whom a lead was handed over to, time and again, and what came of it: the lead itself knows the last one only.

CREATE TABLE leads.handover (
    id          uuid PRIMARY KEY,
    lead_id     uuid        NOT NULL REFERENCES leads.lead,
    unit_id     uuid        NOT NULL REFERENCES platform.unit,
    at          timestamptz NOT NULL,
    recipient   text        NOT NULL CHECK (recipient IN ('PERSON', 'LTC')),
    owner_id    uuid        REFERENCES platform.person,
    answer      text        CHECK (answer IN ('ACCEPTED', 'REFUSED')),
    answered_at timestamptz,
    reason      text        CHECK (length(reason) BETWEEN 1 AND 1000),
    created_at  timestamptz NOT NULL DEFAULT now(),
    created_by  text        NOT NULL DEFAULT platform.acting(),
    CHECK ((recipient = 'PERSON') = (owner_id IS NOT NULL)),
    CHECK ((answer IS NULL) = (answered_at IS NULL))
);
COMMENT ON TABLE leads.handover IS 'Every hand-over of a lead, to a person or to LTC, and its answer';
COMMENT ON COLUMN leads.handover.owner_id IS 'Person who had to answer';
COMMENT ON COLUMN leads.handover.reason IS 'Why it was refused';
CREATE INDEX handover_lead ON leads.handover (lead_id, at, id);
ALTER TABLE leads.handover ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.handover USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));
CALL platform.audit_table('leads.handover', 'handover');
CALL leads.follow_lead('leads.handover', 'lead_id');
GRANT SELECT ON leads.handover TO ${app};

CREATE FUNCTION leads.keep_handovers() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    IF NEW.handed_at IS NOT NULL AND NEW.handed_at IS DISTINCT FROM OLD.handed_at THEN
        INSERT INTO handover (id, lead_id, unit_id, at, recipient, owner_id)
        VALUES (gen_random_uuid(), NEW.id, NEW.unit_id, NEW.handed_at, 'PERSON', NEW.owner_id);
    ELSIF NEW.handed_at IS NOT NULL
        AND (NEW.accepted_at IS DISTINCT FROM OLD.accepted_at OR NEW.refusal IS DISTINCT FROM OLD.refusal) THEN
        UPDATE handover
           SET answer = CASE WHEN NEW.refusal IS NULL THEN 'ACCEPTED' ELSE 'REFUSED' END,
               answered_at = coalesce(NEW.accepted_at, NEW.updated_at),
               reason = CASE WHEN NEW.refusal IS NOT NULL THEN concat_ws(': ', NEW.refusal_code, NEW.refusal) END
         WHERE lead_id = NEW.id AND at = NEW.handed_at AND recipient = 'PERSON' AND answer IS NULL;
    END IF;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION leads.keep_handovers FROM PUBLIC;
CREATE TRIGGER keep_handovers AFTER UPDATE OF handed_at, accepted_at, refusal ON leads.lead
    FOR EACH ROW EXECUTE FUNCTION leads.keep_handovers();
INSERT INTO leads.handover (id, lead_id, unit_id, at, recipient, owner_id, answer, answered_at, reason, created_by)
SELECT gen_random_uuid(), id, unit_id, handed_at, 'PERSON', owner_id,
       CASE WHEN refusal IS NOT NULL THEN 'REFUSED' WHEN accepted_at IS NOT NULL THEN 'ACCEPTED' END,
       CASE WHEN refusal IS NOT NULL THEN updated_at ELSE accepted_at END, refusal, updated_by
  FROM leads.lead WHERE handed_at IS NOT NULL AND owner_id IS NOT NULL;
