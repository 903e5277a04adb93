-- Whoever may be the same person or company is found by one table, whatever kind of row tells of them.

CREATE TABLE platform.party_key (
    kind     text   NOT NULL CHECK (kind IN ('LEAD', 'CONTACT', 'ACCOUNT')),
    id       uuid   NOT NULL,
    unit_id  uuid   NOT NULL REFERENCES platform.unit,
    email    text   CHECK (length(email) <= 300),
    phone    text   CHECK (length(phone) <= 20),
    company  text   CHECK (length(company) <= 300),
    domain   text   CHECK (length(domain) <= 300),
    name     text   CHECK (length(name) <= 200),
    spelled  text   NOT NULL,
    initials text   NOT NULL CHECK (length(initials) <= 20),
    form     bigint NOT NULL,
    PRIMARY KEY (id, kind)
);
COMMENT ON TABLE platform.party_key IS 'By what each live lead, contact and account is found and compared; derived from its row, and made again when it is lost';
COMMENT ON COLUMN platform.party_key.id IS 'Id of the row';
COMMENT ON COLUMN platform.party_key.unit_id IS 'That of the row, kept by a trigger';
COMMENT ON COLUMN platform.party_key.company IS 'What of the company''s name tells it from others';
COMMENT ON COLUMN platform.party_key.domain IS 'The company''s own, never that of a mailbox provider';
COMMENT ON COLUMN platform.party_key.name IS 'As it was entered';
COMMENT ON COLUMN platform.party_key.spelled IS 'The name as it is compared: Chinese characters first, then words in Latin letters';
COMMENT ON COLUMN platform.party_key.initials IS 'First letters of those words, sorted: chooses among very many who share a key';
COMMENT ON COLUMN platform.party_key.form IS 'Which way of making keys it was made by';
-- Initials behind the key, and the id, which grows with time: whoever is likest and newest is read first, and few of very many are read.
-- The unit is there for row-level security, so that very many of another territory are passed over within the index.
CREATE INDEX party_key_email ON platform.party_key (email, initials, id, unit_id) WHERE email IS NOT NULL;
CREATE INDEX party_key_phone ON platform.party_key (phone, initials, id, unit_id) WHERE phone IS NOT NULL;
CREATE INDEX party_key_company ON platform.party_key (company, initials, id, unit_id) WHERE company IS NOT NULL;
CREATE INDEX party_key_domain ON platform.party_key (domain, initials, id, unit_id) WHERE domain IS NOT NULL;
-- A company of very many leads is found among them all the same.
CREATE INDEX party_key_account_email ON platform.party_key (email) WHERE kind = 'ACCOUNT' AND email IS NOT NULL;
CREATE INDEX party_key_account_phone ON platform.party_key (phone) WHERE kind = 'ACCOUNT' AND phone IS NOT NULL;
CREATE INDEX party_key_account_company ON platform.party_key (company) WHERE kind = 'ACCOUNT' AND company IS NOT NULL;
CREATE INDEX party_key_account_domain ON platform.party_key (domain) WHERE kind = 'ACCOUNT' AND domain IS NOT NULL;
ALTER TABLE platform.party_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON platform.party_key USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));
GRANT SELECT, INSERT, UPDATE ON platform.party_key TO ${app};

-- Of each key those whose name has the same initials, the newest first; then any, those without a name first; then companies. A plan that
-- sorts would read all of very many, and how many share a key nobody knows beforehand: so the plan is held to the order of the indexes.
-- One million leads of which 20,000 share a company: 4 ms for one asked about, 15 ms where all 20,000 are in another territory.
CREATE FUNCTION platform.like_parties(emails text[], email_initials text[], phones text[], phone_initials text[],
        companys text[], company_initials text[], domains text[], domain_initials text[], many integer, few integer)
    RETURNS TABLE (kind text, id uuid, name text, email text, phone text, company text, domain text, spelled text)
    LANGUAGE plpgsql STABLE SET enable_bitmapscan = off SET enable_sort = off SET plan_cache_mode = force_generic_plan AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
        SELECT p.kind, p.id, p.name, p.email, p.phone, p.company, p.domain, p.spelled
          FROM unnest(emails, email_initials) AS asked (value, initials)
         CROSS JOIN LATERAL (
               (SELECT k.* FROM platform.party_key k WHERE k.email = asked.value AND k.initials = asked.initials ORDER BY k.id DESC LIMIT many)
                UNION ALL
               (SELECT k.* FROM platform.party_key k WHERE k.email = asked.value ORDER BY k.initials, k.id LIMIT many)
                UNION ALL
               (SELECT k.* FROM platform.party_key k WHERE k.email = asked.value AND k.kind = 'ACCOUNT' LIMIT few)) p
         UNION ALL
        SELECT p.kind, p.id, p.name, p.email, p.phone, p.company, p.domain, p.spelled
          FROM unnest(phones, phone_initials) AS asked (value, initials)
         CROSS JOIN LATERAL (
               (SELECT k.* FROM platform.party_key k WHERE k.phone = asked.value AND k.initials = asked.initials ORDER BY k.id DESC LIMIT many)
                UNION ALL
               (SELECT k.* FROM platform.party_key k WHERE k.phone = asked.value ORDER BY k.initials, k.id LIMIT many)
                UNION ALL
               (SELECT k.* FROM platform.party_key k WHERE k.phone = asked.value AND k.kind = 'ACCOUNT' LIMIT few)) p
         UNION ALL
        SELECT p.kind, p.id, p.name, p.email, p.phone, p.company, p.domain, p.spelled
          FROM unnest(companys, company_initials) AS asked (value, initials)
         CROSS JOIN LATERAL (
               (SELECT k.* FROM platform.party_key k WHERE k.company = asked.value AND k.initials = asked.initials ORDER BY k.id DESC LIMIT many)
                UNION ALL
               (SELECT k.* FROM platform.party_key k WHERE k.company = asked.value ORDER BY k.initials, k.id LIMIT many)
                UNION ALL
               (SELECT k.* FROM platform.party_key k WHERE k.company = asked.value AND k.kind = 'ACCOUNT' LIMIT few)) p
         UNION ALL
        SELECT p.kind, p.id, p.name, p.email, p.phone, p.company, p.domain, p.spelled
          FROM unnest(domains, domain_initials) AS asked (value, initials)
         CROSS JOIN LATERAL (
               (SELECT k.* FROM platform.party_key k WHERE k.domain = asked.value AND k.initials = asked.initials ORDER BY k.id DESC LIMIT many)
                UNION ALL
               (SELECT k.* FROM platform.party_key k WHERE k.domain = asked.value ORDER BY k.initials, k.id LIMIT many)
                UNION ALL
               (SELECT k.* FROM platform.party_key k WHERE k.domain = asked.value AND k.kind = 'ACCOUNT' LIMIT few)) p;
END $$;
REVOKE ALL ON FUNCTION platform.like_parties FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.like_parties TO ${app};
COMMENT ON FUNCTION platform.like_parties IS 'Keys of the caller''s territory that share one with those asked about, a choice of what very many share';

CREATE TABLE platform.party_walk (
    kind  text PRIMARY KEY CHECK (kind IN ('LEAD', 'CONTACT', 'ACCOUNT')),
    after uuid NOT NULL
);
COMMENT ON TABLE platform.party_walk IS 'How far the walk has come that notes rows without a key';
GRANT SELECT, INSERT, UPDATE ON platform.party_walk TO ${app};
INSERT INTO platform.chore (name, due_at) VALUES ('remember-parties', now());

-- Units move and rows are archived in many ways, so the row itself tells its key.
CREATE FUNCTION platform.keep_party() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' OR NEW.archived_at IS NOT NULL THEN
        DELETE FROM party_key WHERE kind = TG_ARGV[0] AND id = OLD.id;
    ELSE
        UPDATE party_key SET unit_id = NEW.unit_id WHERE kind = TG_ARGV[0] AND id = NEW.id AND unit_id <> NEW.unit_id;
    END IF;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION platform.keep_party FROM PUBLIC;

CREATE PROCEDURE platform.know_parties_of(target regclass, kind text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER keep_party AFTER UPDATE OF unit_id, archived_at ON %s FOR EACH ROW WHEN (OLD.unit_id <> NEW.unit_id OR OLD.archived_at IS DISTINCT FROM NEW.archived_at) EXECUTE FUNCTION platform.keep_party(%L)', target, kind);
    EXECUTE format('CREATE TRIGGER lose_party AFTER DELETE ON %s FOR EACH ROW EXECUTE FUNCTION platform.keep_party(%L)', target, kind);
END $$;
REVOKE ALL ON PROCEDURE platform.know_parties_of FROM PUBLIC;
COMMENT ON PROCEDURE platform.know_parties_of IS 'Has the keys of a table''s rows go along with them; it needs id, unit_id and archived_at';
