-- Forms on other people's pages, and what came through doors as it came.

CREATE TABLE leads.web_form (
    id           uuid PRIMARY KEY,
    unit_id      uuid        NOT NULL REFERENCES platform.unit,
    key          text        NOT NULL UNIQUE CHECK (key ~ '^[A-Za-z0-9_-]{22}$'),
    name         text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    fields       jsonb       NOT NULL CHECK (jsonb_typeof(fields) = 'array' AND jsonb_array_length(fields) BETWEEN 1 AND 20),
    origins      jsonb       NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(origins) = 'array' AND jsonb_array_length(origins) <= 20),
    honeypot     text        NOT NULL DEFAULT 'website' CHECK (honeypot ~ '^[a-zA-Z][a-zA-Z0-9_-]{0,39}$'),
    consent_text text        CHECK (length(consent_text) <= 100),
    per_minute   bigint      NOT NULL DEFAULT 10 CHECK (per_minute BETWEEN 1 AND 600),
    version      bigint      NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL DEFAULT now(),
    created_by   text        NOT NULL DEFAULT platform.acting(),
    updated_at   timestamptz NOT NULL DEFAULT now(),
    updated_by   text        NOT NULL DEFAULT platform.acting(),
    archived_at  timestamptz
);
COMMENT ON TABLE leads.web_form IS 'A form on a page elsewhere that anybody may fill in; what is sent becomes a lead of the unit';
COMMENT ON COLUMN leads.web_form.key IS 'Names the form to browsers; no secret';
COMMENT ON COLUMN leads.web_form.fields IS 'Names of the fields of a lead that it shows';
COMMENT ON COLUMN leads.web_form.origins IS 'Pages whose scripts may send it';
COMMENT ON COLUMN leads.web_form.honeypot IS 'Field that people do not see: whoever fills it in is a machine';
COMMENT ON COLUMN leads.web_form.consent_text IS 'Version of the text that is agreed to, null when it asks for no consent';
COMMENT ON COLUMN leads.web_form.per_minute IS 'How often one network address may send it';
CREATE INDEX web_form_unit ON leads.web_form (unit_id, created_at, id);
CALL platform.audit_table('leads.web_form', 'web-form');
ALTER TABLE leads.web_form ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.web_form USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));

CREATE TABLE leads.web_form_rate (
    form_id uuid        NOT NULL REFERENCES leads.web_form,
    sender  bytea       NOT NULL CHECK (length(sender) = 32),
    minute  timestamptz NOT NULL,
    sent    bigint      NOT NULL CHECK (sent > 0),
    PRIMARY KEY (form_id, sender, minute)
);
COMMENT ON TABLE leads.web_form_rate IS 'How often an address has sent a form in a minute; kept for an hour';
COMMENT ON COLUMN leads.web_form_rate.sender IS 'SHA-256 of form and address';
CREATE INDEX web_form_rate_minute ON leads.web_form_rate (minute);

CREATE TABLE leads.raw_payload (
    lead_id     uuid PRIMARY KEY REFERENCES leads.lead,
    unit_id     uuid        NOT NULL REFERENCES platform.unit,
    door        text        NOT NULL CHECK (length(door) BETWEEN 1 AND 40),
    payload     json        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    created_by  text        NOT NULL DEFAULT platform.acting()
);
COMMENT ON TABLE leads.raw_payload IS 'What a lead was made of, as it came in; kept 90 days';
COMMENT ON COLUMN leads.raw_payload.door IS 'Which way it came, such as web-form';
CREATE INDEX raw_payload_received ON leads.raw_payload (received_at);
CREATE INDEX raw_payload_unit ON leads.raw_payload (unit_id);
ALTER TABLE leads.raw_payload ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.raw_payload USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));
CALL leads.follow_lead('leads.raw_payload', 'lead_id');

CREATE FUNCTION leads.forget_payloads(most integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
DECLARE
    payloads integer;
    rates    integer;
BEGIN
    DELETE FROM raw_payload p
     USING (SELECT lead_id FROM raw_payload WHERE received_at < now() - interval '90 days' ORDER BY received_at LIMIT most) old
     WHERE p.lead_id = old.lead_id;
    GET DIAGNOSTICS payloads = ROW_COUNT;
    DELETE FROM web_form_rate r
     USING (SELECT form_id, sender, minute FROM web_form_rate WHERE minute < now() - interval '1 hour' ORDER BY minute LIMIT most) old
     WHERE (r.form_id, r.sender, r.minute) = (old.form_id, old.sender, old.minute);
    GET DIAGNOSTICS rates = ROW_COUNT;
    RETURN greatest(payloads, rates);
END $$;
COMMENT ON FUNCTION leads.forget_payloads IS 'Deletes raw payloads after 90 days and counts of forms after an hour; answers the greater number';

INSERT INTO platform.chore (name, due_at) VALUES ('forget-payloads', now() + interval '1 hour');

REVOKE ALL ON FUNCTION leads.forget_payloads FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.forget_payloads TO ${app};
GRANT SELECT, INSERT, UPDATE ON leads.web_form, leads.web_form_rate TO ${app};
GRANT SELECT, INSERT ON leads.raw_payload TO ${app};
