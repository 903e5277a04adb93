-- What is done about those who may be the same as a lead that comes in.

CREATE TABLE leads.duplicate_policy (
    id           uuid PRIMARY KEY,
    unit_id      uuid        NOT NULL REFERENCES platform.unit,
    door         text        CHECK (door IN ('REST', 'IMPORT', 'MOBILE', 'WEB_FORM')),
    same_person  text        CHECK (same_person IN ('ALERT', 'REPORT', 'LINK', 'BLOCK')),
    review       text        CHECK (review IN ('ALERT', 'REPORT', 'BLOCK')),
    same_account text        CHECK (same_account IN ('ALERT', 'LINK')),
    version      bigint      NOT NULL DEFAULT 1,
    fv           jsonb       NOT NULL DEFAULT '{}',
    created_at   timestamptz NOT NULL DEFAULT now(),
    created_by   text        NOT NULL DEFAULT platform.acting(),
    updated_at   timestamptz NOT NULL DEFAULT now(),
    updated_by   text        NOT NULL DEFAULT platform.acting(),
    archived_at  timestamptz,
    CHECK (coalesce(same_person, '') <> 'BLOCK' OR coalesce(door, '') IN ('REST', 'IMPORT')),
    CHECK (coalesce(review, '') <> 'BLOCK' OR coalesce(door, '') IN ('REST', 'IMPORT'))
);
COMMENT ON TABLE leads.duplicate_policy IS 'What is done about duplicates of leads of a unit and those below without one of their own; no customer''s data';
COMMENT ON COLUMN leads.duplicate_policy.door IS 'Null for every door that has no policy of its own; only where whoever sends is told a lead can be refused';
COMMENT ON COLUMN leads.duplicate_policy.same_person IS 'About leads and contacts that are the same person; null for what is usual at the door';
COMMENT ON COLUMN leads.duplicate_policy.review IS 'About those that may be the same person; null for what is usual at the door';
COMMENT ON COLUMN leads.duplicate_policy.same_account IS 'About accounts that are the lead''s company; null for what is usual at the door';
CREATE INDEX duplicate_policy_created ON leads.duplicate_policy (unit_id, created_at, id);
CREATE UNIQUE INDEX duplicate_policy_one ON leads.duplicate_policy (unit_id, coalesce(door, '')) WHERE archived_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON leads.duplicate_policy TO ${app};
CREATE TRIGGER keep_versions BEFORE UPDATE ON leads.duplicate_policy FOR EACH ROW EXECUTE FUNCTION platform.keep_versions();
CALL platform.audit_table('leads.duplicate_policy', 'duplicate-policy');
