-- Mappings kept for the next file of the same source.

CREATE TABLE platform.import_mapping (
    id          uuid PRIMARY KEY,
    unit_id     uuid        NOT NULL REFERENCES platform.unit,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    kind        text        NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    columns     jsonb       NOT NULL CHECK (jsonb_typeof(columns) = 'object'),
    defaults    jsonb       NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(defaults) = 'object'),
    date_order  text        CHECK (date_order IN ('MDY', 'DMY')),
    time_zone   text        CHECK (length(time_zone) BETWEEN 1 AND 60),
    version     bigint      NOT NULL DEFAULT 1,
    fv          jsonb       NOT NULL DEFAULT '{}',
    created_at  timestamptz NOT NULL DEFAULT now(),
    created_by  text        NOT NULL DEFAULT platform.acting(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    updated_by  text        NOT NULL DEFAULT platform.acting(),
    archived_at timestamptz
);
COMMENT ON TABLE platform.import_mapping IS 'Which column goes where in files of one source; an import takes it over and does not follow its changes';
COMMENT ON COLUMN platform.import_mapping.unit_id IS 'Unit whose people use it';
COMMENT ON COLUMN platform.import_mapping.columns IS 'Field by column, null for a column that is left out';
COMMENT ON COLUMN platform.import_mapping.defaults IS 'Text by field, for rows that say nothing of it';
COMMENT ON COLUMN platform.import_mapping.date_order IS 'How 3/4/2026 is meant; null where the dates of each file tell';
CREATE UNIQUE INDEX import_mapping_name ON platform.import_mapping (unit_id, kind, name) WHERE archived_at IS NULL;
CREATE INDEX import_mapping_created ON platform.import_mapping (unit_id, created_at, id);
ALTER TABLE platform.import_mapping ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON platform.import_mapping USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));
CREATE TRIGGER keep_versions BEFORE UPDATE ON platform.import_mapping FOR EACH ROW EXECUTE FUNCTION platform.keep_versions();
CALL platform.audit_table('platform.import_mapping', 'import-mapping');
GRANT SELECT, INSERT, UPDATE ON platform.import_mapping TO ${app};

ALTER TABLE platform.import ADD COLUMN defaults jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(defaults) = 'object');
COMMENT ON COLUMN platform.import.defaults IS 'Text by field, for rows that say nothing of it';
