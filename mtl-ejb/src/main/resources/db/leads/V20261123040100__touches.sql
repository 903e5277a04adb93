-- What happened between us and the people behind leads: the one table of engagement, for scoring and attribution.

CREATE TABLE leads.touch (
    id         uuid PRIMARY KEY,
    unit_id    uuid        NOT NULL REFERENCES platform.unit,
    lead_id    uuid        NOT NULL REFERENCES leads.lead,
    at         timestamptz NOT NULL,
    kind       text        NOT NULL CHECK (length(kind) <= 60 AND kind ~ '^[a-z][a-z0-9]*(\.[a-z][a-z0-9]*)+$'),
    channel    text        CHECK (length(channel) BETWEEN 1 AND 100),
    campaign   text        CHECK (length(campaign) BETWEEN 1 AND 200),
    content    text        CHECK (length(content) BETWEEN 1 AND 200),
    utm        jsonb       NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(utm) = 'object' AND length(utm::text) <= 4000),
    machine    boolean     NOT NULL DEFAULT false,
    source_key text        CHECK (length(source_key) BETWEEN 1 AND 200),
    payload    jsonb       CHECK (jsonb_typeof(payload) = 'object' AND length(payload::text) <= 16000),
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL DEFAULT platform.acting()
);
COMMENT ON TABLE leads.touch IS 'Something that happened between us and the person behind a lead; it tells itself who recorded it and when, moves with its lead and never changes otherwise';
COMMENT ON COLUMN leads.touch.at IS 'When it happened, as the source says';
COMMENT ON COLUMN leads.touch.kind IS 'What happened: dotted words such as web.visited, event.attended, email.clicked, lead.captured';
COMMENT ON COLUMN leads.touch.utm IS 'Further parameters of the link, by name';
COMMENT ON COLUMN leads.touch.machine IS 'Whether no person did it, such as a scanner that opens links; it counts for nothing';
COMMENT ON COLUMN leads.touch.source_key IS 'Names the event in the system it comes from: recorded twice it has its effect once';
COMMENT ON COLUMN leads.touch.payload IS 'What the source said, emptied after 90 days';
-- In the order in which attribution walks through them, too.
CREATE INDEX touch_lead ON leads.touch (lead_id, at, id);
CREATE UNIQUE INDEX touch_source ON leads.touch (unit_id, source_key) WHERE source_key IS NOT NULL;
CREATE INDEX touch_payload ON leads.touch (created_at) WHERE payload IS NOT NULL;
COMMENT ON INDEX leads.touch_payload IS 'Finds payloads whose time is over';
ALTER TABLE leads.touch ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.touch USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));

-- Leads are merged across units: a touch is always where its lead is. A key that is taken there is given up, the touch is not.
CREATE FUNCTION leads.place_touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    SELECT unit_id INTO NEW.unit_id FROM lead WHERE id = NEW.lead_id;
    IF NEW.unit_id <> OLD.unit_id
            AND EXISTS (SELECT FROM touch t WHERE t.unit_id = NEW.unit_id AND t.source_key = NEW.source_key AND t.id <> NEW.id) THEN
        NEW.source_key := NULL;
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION leads.place_touch FROM PUBLIC;
CREATE TRIGGER place_touch BEFORE UPDATE OF lead_id, unit_id ON leads.touch
    FOR EACH ROW EXECUTE FUNCTION leads.place_touch();

CALL leads.follow_lead('leads.touch', 'lead_id');

CREATE FUNCTION leads.forget_touch_payloads(most integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
DECLARE emptied integer;
BEGIN
    UPDATE touch SET payload = NULL
     WHERE id IN (SELECT id FROM touch WHERE payload IS NOT NULL AND created_at < now() - interval '90 days' LIMIT most);
    GET DIAGNOSTICS emptied = ROW_COUNT;
    RETURN emptied;
END $$;
COMMENT ON FUNCTION leads.forget_touch_payloads IS 'Empties payloads older than 90 days; answers how many';
REVOKE ALL ON FUNCTION leads.forget_touch_payloads FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.forget_touch_payloads TO ${app};
INSERT INTO platform.chore (name, due_at) VALUES ('forget-touch-payloads', now() + interval '1 hour');

GRANT SELECT, INSERT, UPDATE (lead_id, unit_id) ON leads.touch TO ${app};
