-- Forms, and rows that everybody reads.

CREATE FUNCTION platform.log_everywhere() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
    INSERT INTO chg (scope, ent, id) SELECT 0, TG_ARGV[0]::smallint, c.id FROM changed c;
    RETURN NULL;
END $$;

CREATE PROCEDURE platform.sync_everywhere(target regclass, entity text, ent smallint) LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO platform.entity_type (ent, name) VALUES (ent, entity);
    CALL platform.audit_table(target, entity);
    EXECUTE format('CREATE TRIGGER keep_versions BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION platform.keep_versions()', target);
    EXECUTE format('CREATE TRIGGER tell_created AFTER INSERT ON %s REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION platform.log_everywhere(%L)', target, ent);
    EXECUTE format('CREATE TRIGGER tell_changed AFTER UPDATE ON %s REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION platform.log_everywhere(%L)', target, ent);
    EXECUTE format('CREATE TRIGGER tell_deleted AFTER DELETE ON %s REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION platform.log_everywhere(%L)', target, ent);
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY everybody ON %s USING (coalesce(current_setting(''mtl.actor'', true), '''') <> '''')', target);
END $$;
COMMENT ON PROCEDURE platform.sync_everywhere IS 'Puts a table of no territory under audit, field versions and the change feed, in the scope that everybody reads; whoever acts sees its rows';

CREATE TABLE platform.form (
    id          uuid PRIMARY KEY,
    name        jsonb       NOT NULL CHECK (jsonb_typeof(name) = 'object' AND name ? 'en'),
    purpose     text        NOT NULL CHECK (purpose IN ('VISIT')),
    versions    jsonb       NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(versions) = 'array'),
    version     bigint      NOT NULL DEFAULT 1,
    fv          jsonb       NOT NULL DEFAULT '{}',
    created_at  timestamptz NOT NULL DEFAULT now(),
    created_by  text        NOT NULL DEFAULT platform.acting(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    updated_by  text        NOT NULL DEFAULT platform.acting(),
    archived_at timestamptz
);
COMMENT ON TABLE platform.form IS 'Questions put together to be answered many times; a draft until something of it is published';
COMMENT ON COLUMN platform.form.name IS 'By language';
COMMENT ON COLUMN platform.form.versions IS 'What is published, newest first: v and publishedAt; kept by a trigger';
CREATE INDEX form_created ON platform.form (created_at, id);
CALL platform.sync_everywhere('platform.form', 'form', 9::smallint);

CREATE TABLE platform.form_version (
    form_id      uuid        NOT NULL REFERENCES platform.form,
    v            integer     NOT NULL CHECK (v >= 1),
    definition   json        NOT NULL,
    published_at timestamptz NOT NULL DEFAULT now(),
    published_by text        NOT NULL DEFAULT platform.acting(),
    PRIMARY KEY (form_id, v)
);
COMMENT ON TABLE platform.form_version IS 'Published definitions: name and questions, as they were sent; never changed, never deleted';
ALTER TABLE platform.form_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody ON platform.form_version USING (coalesce(current_setting('mtl.actor', true), '') <> '');

-- The row of the form lets one publication happen after the other.
CREATE FUNCTION platform.number_form_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE platform.form
       SET versions = jsonb_build_array(jsonb_build_object('v', jsonb_array_length(versions) + 1, 'publishedAt', now())) || versions,
           updated_at = now(), updated_by = platform.acting()
     WHERE id = NEW.form_id
    RETURNING jsonb_array_length(versions) INTO NEW.v;
    RETURN NEW;
END $$;
CREATE TRIGGER number_form_version BEFORE INSERT ON platform.form_version
    FOR EACH ROW EXECUTE FUNCTION platform.number_form_version();

CREATE FUNCTION platform.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what is published never changes' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON platform.form_version
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER refuse_truncation BEFORE TRUNCATE ON platform.form_version
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

REVOKE ALL ON FUNCTION platform.log_everywhere, platform.number_form_version, platform.refuse_change FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.number_form_version, platform.refuse_change TO ${app};
GRANT SELECT, INSERT, UPDATE ON platform.form TO ${app};
GRANT SELECT, INSERT ON platform.form_version TO ${app};
