-- Submissions of forms that wait until whoever reads the mail of their address has confirmed them.

ALTER TABLE leads.web_form ADD COLUMN double_opt_in boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN leads.web_form.double_opt_in IS 'Whether a lead comes of a submission only when its address is confirmed by mail';
ALTER TABLE leads.web_form ADD CHECK (NOT double_opt_in OR fields @> '["email"]');

CREATE TABLE leads.web_form_confirmation (
    id           uuid PRIMARY KEY,
    unit_id      uuid        NOT NULL REFERENCES platform.unit,
    form_id      uuid        NOT NULL REFERENCES leads.web_form,
    address      bytea       NOT NULL CHECK (length(address) = 32),
    token        bytea       NOT NULL UNIQUE CHECK (length(token) = 32),
    state        text        NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'CONFIRMED')),
    email        text        CHECK (length(email) <= 254),
    shown        jsonb       CHECK (jsonb_typeof(shown) = 'array'),
    consent_text text        CHECK (length(consent_text) <= 100),
    given        json        CHECK (json_typeof(given) = 'object'),
    language     text        NOT NULL CHECK (language IN ('en', 'zh-CN')),
    submitted_at timestamptz NOT NULL DEFAULT now(),
    expires_at   timestamptz NOT NULL,
    confirmed_at timestamptz,
    created_by   text        NOT NULL DEFAULT platform.acting(),
    CHECK (expires_at > submitted_at),
    CHECK ((state = 'CONFIRMED') = (confirmed_at IS NOT NULL)),
    CHECK ((state = 'PENDING') = (email IS NOT NULL)),
    CHECK ((state = 'PENDING') = (shown IS NOT NULL)),
    CHECK ((state = 'PENDING') = (given IS NOT NULL)),
    CHECK (state = 'PENDING' OR consent_text IS NULL)
);
COMMENT ON TABLE leads.web_form_confirmation IS 'A submission that is no lead yet, or became one; deleted when its time is over, confirmed or not';
COMMENT ON COLUMN leads.web_form_confirmation.address IS 'SHA-256 of the address, by which mails to it are counted';
COMMENT ON COLUMN leads.web_form_confirmation.token IS 'SHA-256 of what the link in the mail ends with';
COMMENT ON COLUMN leads.web_form_confirmation.shown IS 'Fields that the form showed when it was sent, null once it is confirmed';
COMMENT ON COLUMN leads.web_form_confirmation.consent_text IS 'Version of the text that the form asked to agree to when it was sent';
COMMENT ON COLUMN leads.web_form_confirmation.given IS 'What was filled in, null once it is confirmed: then it is the lead''s raw payload';
CREATE INDEX web_form_confirmation_form ON leads.web_form_confirmation (form_id, submitted_at);
CREATE INDEX web_form_confirmation_address ON leads.web_form_confirmation (address, submitted_at);
CREATE INDEX web_form_confirmation_expires ON leads.web_form_confirmation (expires_at);
CREATE INDEX web_form_confirmation_unit ON leads.web_form_confirmation (unit_id);
ALTER TABLE leads.web_form_confirmation ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.web_form_confirmation USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));

CREATE TABLE leads.web_form_tally (
    form_id   uuid PRIMARY KEY REFERENCES leads.web_form,
    confirmed bigint NOT NULL DEFAULT 0 CHECK (confirmed >= 0),
    expired   bigint NOT NULL DEFAULT 0 CHECK (expired >= 0)
);
COMMENT ON TABLE leads.web_form_tally IS 'How many submissions of a form were confirmed, and how many were forgotten unconfirmed';

CREATE TABLE leads.confirmation_rate (
    sender bytea       NOT NULL CHECK (length(sender) = 32),
    minute timestamptz NOT NULL,
    asked  bigint      NOT NULL CHECK (asked > 0),
    PRIMARY KEY (sender, minute)
);
COMMENT ON TABLE leads.confirmation_rate IS 'How often a network address has opened links of confirmation in a minute; kept for an hour';
COMMENT ON COLUMN leads.confirmation_rate.sender IS 'SHA-256 of the address';
CREATE INDEX confirmation_rate_minute ON leads.confirmation_rate (minute);

CREATE FUNCTION leads.forget_confirmations(most integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
DECLARE
    submissions integer;
    rates       integer;
BEGIN
    WITH old AS (
        SELECT id FROM web_form_confirmation WHERE expires_at <= now() ORDER BY expires_at LIMIT most FOR UPDATE SKIP LOCKED),
    gone AS (
        DELETE FROM web_form_confirmation c USING old WHERE c.id = old.id RETURNING c.form_id, c.state),
    counted AS (
        INSERT INTO web_form_tally AS t (form_id, expired)
        SELECT form_id, count(*) FROM gone WHERE state = 'PENDING' GROUP BY form_id
        ON CONFLICT (form_id) DO UPDATE SET expired = t.expired + excluded.expired)
    SELECT count(*) INTO submissions FROM gone;
    DELETE FROM confirmation_rate r
     USING (SELECT sender, minute FROM confirmation_rate WHERE minute < now() - interval '1 hour' ORDER BY minute LIMIT most) old
     WHERE (r.sender, r.minute) = (old.sender, old.minute);
    GET DIAGNOSTICS rates = ROW_COUNT;
    RETURN greatest(submissions, rates);
END $$;
COMMENT ON FUNCTION leads.forget_confirmations IS 'Deletes submissions whose time is over, counts those nobody confirmed, and deletes counts of links after an hour; answers the greater number';

INSERT INTO platform.chore (name, due_at) VALUES ('forget-confirmations', now() + interval '1 hour');

REVOKE ALL ON FUNCTION leads.forget_confirmations FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.forget_confirmations TO ${app};
GRANT SELECT, INSERT, UPDATE ON leads.web_form_confirmation, leads.web_form_tally, leads.confirmation_rate TO ${app};
