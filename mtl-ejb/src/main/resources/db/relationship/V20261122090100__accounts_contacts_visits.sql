-- Customers, the people there, and the visits we paid them.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE SCHEMA IF NOT EXISTS relationship;
COMMENT ON SCHEMA relationship IS 'Accounts, contacts and visits';
GRANT USAGE ON SCHEMA relationship TO ${app};

CREATE TABLE relationship.account (
    id              uuid PRIMARY KEY,
    unit_id         uuid        NOT NULL REFERENCES platform.unit,
    owner_id        uuid        REFERENCES platform.person,
    parent_id       uuid        REFERENCES relationship.account,
    name            text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    phone           text        CHECK (phone ~ '^\+[1-9][0-9]{3,14}$'),
    email           text        CHECK (length(email) <= 254),
    website         text        CHECK (length(website) <= 300),
    country         text        CHECK (country ~ '^[A-Z]{2}$'),
    city            text        CHECK (length(city) <= 200),
    address         text        CHECK (length(address) <= 500),
    industry        text        CHECK (length(industry) <= 100),
    account_class   text        CHECK (account_class IN ('A', 'B', 'C')),
    lifecycle_stage text        NOT NULL DEFAULT 'STRANGER'
        CHECK (lifecycle_stage IN ('STRANGER', 'ACQUIRED', 'USING', 'SUCCEEDING', 'REPEATING', 'REFERRING')),
    note            text        CHECK (length(note) <= 10000),
    search          text        NOT NULL GENERATED ALWAYS AS
        (lower(name || ' ' || coalesce(city, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))) STORED,
    version         bigint      NOT NULL DEFAULT 1,
    fv              jsonb       NOT NULL DEFAULT '{}',
    created_at      timestamptz NOT NULL DEFAULT now(),
    created_by      text        NOT NULL DEFAULT platform.acting(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    updated_by      text        NOT NULL DEFAULT platform.acting(),
    archived_at     timestamptz,
    CHECK (id <> parent_id)
);
COMMENT ON TABLE relationship.account IS 'A customer or prospect company';
COMMENT ON COLUMN relationship.account.unit_id IS 'Home territory: who may see the account';
COMMENT ON COLUMN relationship.account.account_class IS 'A, B or C, decided at first contact and again on evidence';
COMMENT ON COLUMN relationship.account.phone IS 'E.164';
COMMENT ON COLUMN relationship.account.country IS 'ISO 3166-1 alpha-2';
COMMENT ON COLUMN relationship.account.fv IS 'Field to the version that changed it last';
COMMENT ON COLUMN relationship.account.search IS 'What free-text search looks in';
CREATE INDEX account_created ON relationship.account (unit_id, created_at, id);
CREATE INDEX account_updated ON relationship.account (unit_id, updated_at, id);
CREATE INDEX account_name ON relationship.account (unit_id, name, id);
CREATE INDEX account_parent ON relationship.account (parent_id);
CREATE INDEX account_owner ON relationship.account (owner_id);
CREATE INDEX account_email ON relationship.account (lower(email));
CREATE INDEX account_phone ON relationship.account (phone);
CREATE INDEX account_search ON relationship.account USING gin (search gin_trgm_ops);
CALL platform.sync_table('relationship.account', 'account', 1::smallint);

CREATE TABLE relationship.contact (
    id          uuid PRIMARY KEY,
    unit_id     uuid        NOT NULL REFERENCES platform.unit,
    account_id  uuid        NOT NULL REFERENCES relationship.account,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    job_title   text        CHECK (length(job_title) <= 200),
    email       text        CHECK (length(email) <= 254),
    phone       text        CHECK (phone ~ '^\+[1-9][0-9]{3,14}$'),
    buying_role text        CHECK (buying_role IN ('INITIATOR', 'USER', 'INFLUENCER', 'DECIDER', 'BUYER', 'GATEKEEPER')),
    influence   text        CHECK (influence IN ('LOW', 'MEDIUM', 'HIGH')),
    stance      text        CHECK (stance IN ('OPPONENT', 'SCEPTIC', 'NEUTRAL', 'SUPPORTER', 'CHAMPION')),
    marketing_consent boolean,
    note        text        CHECK (length(note) <= 10000),
    search      text        NOT NULL GENERATED ALWAYS AS
        (lower(name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '') || ' ' || coalesce(job_title, ''))) STORED,
    version     bigint      NOT NULL DEFAULT 1,
    fv          jsonb       NOT NULL DEFAULT '{}',
    created_at  timestamptz NOT NULL DEFAULT now(),
    created_by  text        NOT NULL DEFAULT platform.acting(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    updated_by  text        NOT NULL DEFAULT platform.acting(),
    archived_at timestamptz
);
COMMENT ON TABLE relationship.contact IS 'A person at an account';
COMMENT ON COLUMN relationship.contact.unit_id IS 'Home territory, that of the account when the contact was made';
COMMENT ON COLUMN relationship.contact.buying_role IS 'Role in the buying centre';
COMMENT ON COLUMN relationship.contact.marketing_consent IS 'Null: never asked';
COMMENT ON COLUMN relationship.contact.fv IS 'Field to the version that changed it last';
CREATE INDEX contact_created ON relationship.contact (unit_id, created_at, id);
CREATE INDEX contact_updated ON relationship.contact (unit_id, updated_at, id);
CREATE INDEX contact_name ON relationship.contact (unit_id, name, id);
CREATE INDEX contact_account ON relationship.contact (account_id, created_at, id);
CREATE INDEX contact_email ON relationship.contact (lower(email));
CREATE INDEX contact_phone ON relationship.contact (phone);
CREATE INDEX contact_search ON relationship.contact USING gin (search gin_trgm_ops);
CALL platform.sync_table('relationship.contact', 'contact', 2::smallint);

CREATE TABLE relationship.visit (
    id            uuid PRIMARY KEY,
    unit_id       uuid        NOT NULL REFERENCES platform.unit,
    account_id    uuid        NOT NULL REFERENCES relationship.account,
    owner_id      uuid        NOT NULL REFERENCES platform.person,
    state         text        NOT NULL CHECK (state IN ('PLANNED', 'CHECKED_IN', 'DONE')),
    date          date        NOT NULL,
    time_zone     text        NOT NULL,
    captured_at   timestamptz NOT NULL,
    device_at     timestamptz,
    clock_skew_ms bigint,
    purpose       text        CHECK (length(purpose) <= 2000),
    outcome       text        CHECK (outcome ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    result        text        CHECK (length(result) <= 10000),
    next_step     text        CHECK (length(next_step) <= 2000),
    note          text        CHECK (length(note) <= 10000),
    gps           jsonb,
    form          jsonb,
    photos        jsonb       NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(photos) = 'array'),
    version       bigint      NOT NULL DEFAULT 1,
    fv            jsonb       NOT NULL DEFAULT '{}',
    created_at    timestamptz NOT NULL DEFAULT now(),
    created_by    text        NOT NULL DEFAULT platform.acting(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    updated_by    text        NOT NULL DEFAULT platform.acting(),
    archived_at   timestamptz
);
COMMENT ON TABLE relationship.visit IS 'A visit to an account: planned, checked in, done';
COMMENT ON COLUMN relationship.visit.date IS 'Calendar day of the visit where it took place';
COMMENT ON COLUMN relationship.visit.time_zone IS 'IANA zone of the place at that moment';
COMMENT ON COLUMN relationship.visit.captured_at IS 'When it was written down, corrected for the device''s clock';
COMMENT ON COLUMN relationship.visit.device_at IS 'The same moment by the device''s own clock';
COMMENT ON COLUMN relationship.visit.gps IS 'lat, lon (degrees), acc (metres); only with consent';
COMMENT ON COLUMN relationship.visit.form IS 'formId, v, a: answers to one published form version';
COMMENT ON COLUMN relationship.visit.photos IS 'References: id, sha256, len, type';
COMMENT ON COLUMN relationship.visit.fv IS 'Field to the version that changed it last';
CREATE INDEX visit_created ON relationship.visit (unit_id, created_at, id);
CREATE INDEX visit_updated ON relationship.visit (unit_id, updated_at, id);
CREATE INDEX visit_date ON relationship.visit (unit_id, date, id);
CREATE INDEX visit_account ON relationship.visit (account_id, created_at, id);
CREATE INDEX visit_owner ON relationship.visit (owner_id, date, id);
CALL platform.sync_table('relationship.visit', 'visit', 3::smallint);

-- A trigram condition is not leakproof, so under row-level security no index could serve it. These functions look into the
-- index with the owner's rights and hand out only ids of the caller's territory.
CREATE FUNCTION relationship.search_accounts(pattern text) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = relationship, public, pg_temp AS
$$ SELECT id FROM account WHERE search LIKE pattern AND unit_id = ANY ((SELECT platform.territory())::uuid[]) $$;
CREATE FUNCTION relationship.search_contacts(pattern text) RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = relationship, public, pg_temp AS
$$ SELECT id FROM contact WHERE search LIKE pattern AND unit_id = ANY ((SELECT platform.territory())::uuid[]) $$;
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA relationship FROM PUBLIC;
GRANT EXECUTE ON FUNCTION relationship.search_accounts, relationship.search_contacts TO ${app};
GRANT SELECT, INSERT, UPDATE ON relationship.account, relationship.contact, relationship.visit TO ${app};
