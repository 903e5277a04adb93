-- Custom fields: what companies ask of their leads, accounts and contacts beyond what everybody asks.

CREATE TABLE platform.custom_field (
    id            uuid PRIMARY KEY,
    kind          text        NOT NULL CHECK (kind IN ('LEAD', 'ACCOUNT', 'CONTACT')),
    name          text        NOT NULL CHECK (name ~ '^[a-z][A-Za-z0-9_]{0,59}$'),
    label         jsonb       NOT NULL CHECK (jsonb_typeof(label) = 'object' AND label ? 'en'),
    type          text        NOT NULL CHECK (type IN
        ('TEXT', 'INTEGER', 'DECIMAL', 'YES_NO', 'DATE', 'INSTANT', 'CHOICE', 'CHOICES', 'URL', 'EMAIL', 'PHONE', 'COUNTRY')),
    required      boolean     NOT NULL DEFAULT false,
    default_value jsonb,
    max_length    bigint      CHECK (max_length BETWEEN 1 AND 10000),
    scale         bigint      CHECK (scale BETWEEN 0 AND 6),
    min           numeric,
    max           numeric     CHECK (max >= min),
    unit          text        CHECK (length(unit) BETWEEN 1 AND 20),
    choices       jsonb       CHECK (jsonb_typeof(choices) = 'array' AND jsonb_array_length(choices) > 0),
    version       bigint      NOT NULL DEFAULT 1,
    fv            jsonb       NOT NULL DEFAULT '{}',
    created_at    timestamptz NOT NULL DEFAULT now(),
    created_by    text        NOT NULL DEFAULT platform.acting(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    updated_by    text        NOT NULL DEFAULT platform.acting(),
    archived_at   timestamptz,
    UNIQUE (kind, name),
    CHECK ((choices IS NOT NULL) = (type IN ('CHOICE', 'CHOICES'))),
    CHECK (max_length IS NULL OR type = 'TEXT'),
    CHECK (scale IS NULL OR type = 'DECIMAL'),
    CHECK (num_nonnulls(min, max, unit) = 0 OR type IN ('INTEGER', 'DECIMAL'))
);
COMMENT ON TABLE platform.custom_field IS 'What values of one attribute of leads, accounts or contacts keep to; of no territory, never deleted';
COMMENT ON COLUMN platform.custom_field.name IS 'Key of the value in the column attributes of its table';
COMMENT ON COLUMN platform.custom_field.label IS 'By language: en, and zh-CN where it is there';
COMMENT ON COLUMN platform.custom_field.default_value IS 'What a new record has that says nothing of it';
COMMENT ON COLUMN platform.custom_field.choices IS 'In the order to show them: value, label, retired';
COMMENT ON COLUMN platform.custom_field.archived_at IS 'Since when nobody is asked for it; its values stay';
CREATE INDEX custom_field_created ON platform.custom_field (created_at, id);
CALL platform.sync_everywhere('platform.custom_field', 'custom-field', 10::smallint);

-- Labels are no customer's data, and the columns of a file are understood before anybody acts in a transaction.
DROP POLICY everybody ON platform.custom_field;
ALTER TABLE platform.custom_field DISABLE ROW LEVEL SECURITY;

CREATE FUNCTION platform.refuse_retyping() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'kind, name and type of a custom field never change' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER refuse_retyping BEFORE UPDATE ON platform.custom_field FOR EACH ROW
    WHEN ((OLD.kind, OLD.name, OLD.type) IS DISTINCT FROM (NEW.kind, NEW.name, NEW.type))
    EXECUTE FUNCTION platform.refuse_retyping();

-- Attributes are many fields in one column: each name has a version of its own.
CREATE OR REPLACE FUNCTION platform.keep_versions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    before jsonb := to_jsonb(OLD);
    after  jsonb := to_jsonb(NEW);
BEGIN
    NEW.version := OLD.version + 1;
    NEW.fv := OLD.fv || coalesce((
        SELECT jsonb_object_agg(n.key, NEW.version)
          FROM jsonb_each(after) n
         WHERE before -> n.key IS DISTINCT FROM n.value
           AND n.key NOT IN ('fv', 'search', 'version', 'updated_at', 'updated_by', 'attributes')), '{}');
    IF before -> 'attributes' IS DISTINCT FROM after -> 'attributes' THEN
        NEW.fv := NEW.fv || (
            SELECT jsonb_object_agg('attributes.' || name, NEW.version)
              FROM (SELECT jsonb_object_keys(before -> 'attributes' || (after -> 'attributes'))) AS names (name)
             WHERE before -> 'attributes' -> name IS DISTINCT FROM after -> 'attributes' -> name);
    END IF;
    RETURN NEW;
END $$;

REVOKE ALL ON FUNCTION platform.refuse_retyping FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.refuse_retyping TO ${app};
GRANT SELECT, INSERT, UPDATE ON platform.custom_field TO ${app};
