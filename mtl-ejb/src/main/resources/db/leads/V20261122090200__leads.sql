-- One container for every lead, whatever its source.

CREATE SCHEMA IF NOT EXISTS leads;
COMMENT ON SCHEMA leads IS 'Leads and their way through the stages';
GRANT USAGE ON SCHEMA leads TO ${app};

CREATE TABLE leads.lead (
    id                uuid PRIMARY KEY,
    unit_id           uuid        NOT NULL REFERENCES platform.unit,
    owner_id          uuid        REFERENCES platform.person,
    account_id        uuid        REFERENCES relationship.account,
    contact_id        uuid        REFERENCES relationship.contact,
    visit_id          uuid        REFERENCES relationship.visit,
    external_id       text        CHECK (length(external_id) BETWEEN 1 AND 200),
    stage             text        NOT NULL DEFAULT 'INQUIRY' CHECK (stage IN
        ('INQUIRY', 'MQL', 'SAL', 'SQL', 'WON', 'LOST', 'NURTURING', 'REJECTED', 'DISQUALIFIED', 'MERGED')),
    stage_since       timestamptz NOT NULL DEFAULT now(),
    name              text        CHECK (length(name) BETWEEN 1 AND 200),
    company           text        CHECK (length(company) BETWEEN 1 AND 200),
    job_title         text        CHECK (length(job_title) <= 200),
    email             text        CHECK (length(email) <= 254),
    phone             text        CHECK (phone ~ '^\+[1-9][0-9]{3,14}$'),
    country           text        CHECK (country ~ '^[A-Z]{2}$'),
    city              text        CHECK (length(city) <= 200),
    origin            text        CHECK (length(origin) <= 100),
    channel           text        CHECK (length(channel) <= 100),
    note              text        CHECK (length(note) <= 10000),
    marketing_consent boolean,
    consent_text      text        CHECK (length(consent_text) <= 100),
    consent_at        timestamptz,
    first_contact_at  timestamptz,
    won_at            timestamptz,
    attributes        jsonb       NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(attributes) = 'object'),
    search            text        NOT NULL GENERATED ALWAYS AS
        (lower(coalesce(name, '') || ' ' || coalesce(company, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '')
               || ' ' || coalesce(external_id, ''))) STORED,
    version           bigint      NOT NULL DEFAULT 1,
    fv                jsonb       NOT NULL DEFAULT '{}',
    created_at        timestamptz NOT NULL DEFAULT now(),
    created_by        text        NOT NULL DEFAULT platform.acting(),
    updated_at        timestamptz NOT NULL DEFAULT now(),
    updated_by        text        NOT NULL DEFAULT platform.acting(),
    archived_at       timestamptz,
    CHECK (num_nonnulls(name, company, email, phone, external_id) >= 1),
    CHECK (stage <> 'WON' OR won_at IS NOT NULL)
);
COMMENT ON TABLE leads.lead IS 'A named chance of business, from inquiry to won or lost';
COMMENT ON COLUMN leads.lead.unit_id IS 'Home territory: who may see the lead';
COMMENT ON COLUMN leads.lead.external_id IS 'Identity in the system it came from; unique in its territory, so that a second import adds nothing';
COMMENT ON COLUMN leads.lead.origin IS 'Where it came from, in the source''s own words';
COMMENT ON COLUMN leads.lead.channel IS 'Door it came through: rest, mobile, import';
COMMENT ON COLUMN leads.lead.first_contact_at IS 'First contact in the source system';
COMMENT ON COLUMN leads.lead.attributes IS 'Further columns of an import, by name';
COMMENT ON COLUMN leads.lead.consent_text IS 'Version of the text the person agreed to';
COMMENT ON COLUMN leads.lead.fv IS 'Field to the version that changed it last';
CREATE INDEX lead_created ON leads.lead (unit_id, created_at, id);
CREATE INDEX lead_updated ON leads.lead (unit_id, updated_at, id);
CREATE INDEX lead_stage ON leads.lead (unit_id, stage, created_at, id);
CREATE INDEX lead_origin ON leads.lead (unit_id, origin, created_at, id);
CREATE UNIQUE INDEX lead_external ON leads.lead (unit_id, external_id);
CREATE INDEX lead_owner ON leads.lead (owner_id, created_at, id) WHERE owner_id IS NOT NULL;
CREATE INDEX lead_account ON leads.lead (account_id, created_at, id) WHERE account_id IS NOT NULL;
CREATE INDEX lead_email ON leads.lead (email) WHERE email IS NOT NULL;
CREATE INDEX lead_phone ON leads.lead (phone) WHERE phone IS NOT NULL;
CREATE INDEX lead_search ON leads.lead USING gin (search gin_trgm_ops);
CALL platform.sync_table('leads.lead', 'lead', 4::smallint);

CREATE TABLE leads.stage_change (
    id         uuid PRIMARY KEY,
    lead_id    uuid        NOT NULL REFERENCES leads.lead,
    unit_id    uuid        NOT NULL REFERENCES platform.unit,
    from_stage text,
    to_stage   text        NOT NULL,
    at         timestamptz NOT NULL,
    reason     text        CHECK (length(reason) <= 500),
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL DEFAULT platform.acting(),
    CHECK (from_stage IS DISTINCT FROM to_stage)
);
COMMENT ON TABLE leads.stage_change IS 'Every stage a lead entered, when and by whom; never changed';
COMMENT ON COLUMN leads.stage_change.from_stage IS 'Null for the stage a lead began in';
CREATE INDEX stage_change_lead ON leads.stage_change (lead_id, at, id);
ALTER TABLE leads.stage_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.stage_change USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));

-- A stage cannot change without leaving its trace: the row itself writes it, whoever updates.
CREATE FUNCTION leads.keep_stage_history() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO stage_change (id, lead_id, unit_id, from_stage, to_stage, at)
        VALUES (gen_random_uuid(), NEW.id, NEW.unit_id, NULL, NEW.stage, NEW.stage_since);
    ELSIF NEW.stage <> OLD.stage THEN
        INSERT INTO stage_change (id, lead_id, unit_id, from_stage, to_stage, at)
        VALUES (gen_random_uuid(), NEW.id, NEW.unit_id, OLD.stage, NEW.stage, NEW.stage_since);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER keep_stage_history AFTER INSERT OR UPDATE OF stage ON leads.lead
    FOR EACH ROW EXECUTE FUNCTION leads.keep_stage_history();

CREATE FUNCTION leads.search_leads(pattern text) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = leads, public, pg_temp AS
$$ SELECT id FROM lead WHERE search LIKE pattern AND unit_id = ANY ((SELECT platform.territory())::uuid[]) $$;
COMMENT ON FUNCTION leads.search_leads IS 'Ids in the caller''s territory whose text matches; a trigram index cannot serve under row-level security';
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA leads FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.search_leads TO ${app};
GRANT SELECT, INSERT, UPDATE ON leads.lead TO ${app};
GRANT SELECT ON leads.stage_change TO ${app};
