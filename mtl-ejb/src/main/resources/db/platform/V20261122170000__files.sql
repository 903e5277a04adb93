-- Files that field clients send in pieces. The bytes lie outside the database, under names of ours.

CREATE TABLE platform.blob (
    owner_id      uuid        NOT NULL REFERENCES platform.person,
    id            uuid        NOT NULL,
    store_key     uuid        NOT NULL UNIQUE,
    media_type    text        NOT NULL CHECK (media_type IN ('image/jpeg', 'image/png')),
    length        bigint      NOT NULL CHECK (length > 0),
    sha256        bytea       NOT NULL CHECK (length(sha256) = 32),
    received      bigint      NOT NULL DEFAULT 0,
    state         text        NOT NULL DEFAULT 'UPLOADING' CHECK (state IN ('UPLOADING', 'COMPLETE', 'FAILED')),
    problem       text        CHECK (length(problem) BETWEEN 1 AND 60),
    kept_length   bigint      CHECK (kept_length > 0),
    kept_sha256   bytea       CHECK (length(kept_sha256) = 32),
    width         integer     CHECK (width > 0),
    height        integer     CHECK (height > 0),
    thumbnail_key uuid        UNIQUE,
    device_id     uuid        REFERENCES platform.device,
    created_at    timestamptz NOT NULL DEFAULT now(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    completed_at  timestamptz,
    PRIMARY KEY (owner_id, id),
    CHECK (received BETWEEN 0 AND length),
    CHECK (state = 'UPLOADING' OR received = length),
    CHECK ((state = 'FAILED') = (problem IS NOT NULL)),
    CHECK ((state = 'COMPLETE') = (num_nonnulls(completed_at, kept_length, kept_sha256, width, height) = 5)),
    CHECK (state = 'COMPLETE' OR num_nonnulls(completed_at, kept_length, kept_sha256, width, height, thumbnail_key) = 0)
);
COMMENT ON TABLE platform.blob IS 'A file of a person, on its way in or here; no audit entries, since a piece would be one and the row that refers to it has its own';
COMMENT ON COLUMN platform.blob.id IS 'Chosen by the client, unique among the files of its owner only: nobody learns of, or takes, an id of somebody else';
COMMENT ON COLUMN platform.blob.store_key IS 'Name of the bytes in the store; another one once they are complete';
COMMENT ON COLUMN platform.blob.length IS 'Bytes the client promised';
COMMENT ON COLUMN platform.blob.sha256 IS 'Of what the client promised to send';
COMMENT ON COLUMN platform.blob.received IS 'Bytes that are safe here';
COMMENT ON COLUMN platform.blob.problem IS 'Code of the refusal when what arrived is not what was promised, or no picture that can be kept';
COMMENT ON COLUMN platform.blob.kept_length IS 'Bytes that are kept and served: without what the camera wrote about place and person';
COMMENT ON COLUMN platform.blob.kept_sha256 IS 'Of what is kept';
COMMENT ON COLUMN platform.blob.thumbnail_key IS 'Name of the small picture in the store; null when none could be made';
CREATE INDEX blob_id ON platform.blob (id);
CREATE INDEX blob_created ON platform.blob (owner_id, created_at);
CREATE INDEX blob_unfinished ON platform.blob (updated_at) WHERE state <> 'COMPLETE';
CREATE INDEX blob_complete ON platform.blob (completed_at) WHERE state = 'COMPLETE';

CREATE TABLE platform.file_link (
    entity     text        NOT NULL REFERENCES platform.entity_type (name),
    row_id     uuid        NOT NULL,
    file_id    uuid        NOT NULL,
    owner_id   uuid        NOT NULL REFERENCES platform.person,
    unit_id    uuid        NOT NULL REFERENCES platform.unit,
    permission text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (entity, row_id, file_id)
);
COMMENT ON TABLE platform.file_link IS 'Which row refers to which file, kept by triggers; the file may come later, or never';
COMMENT ON COLUMN platform.file_link.owner_id IS 'Who made the reference. It opens files of that person only, so nobody opens a file by naming its id';
COMMENT ON COLUMN platform.file_link.unit_id IS 'Home territory of the row: who may see the row may see the file';
COMMENT ON COLUMN platform.file_link.permission IS 'What seeing the row needs in that territory';
CREATE INDEX file_link_file ON platform.file_link (file_id, owner_id);

CREATE TABLE platform.file_rubbish (
    store_key uuid PRIMARY KEY,
    due_at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE platform.file_rubbish IS 'Names in the store that nothing refers to, or that may never be referred to: noted before the bytes are written, struck out when they count';
CREATE INDEX file_rubbish_due ON platform.file_rubbish (due_at);

CREATE FUNCTION platform.throw_away() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO platform.file_rubbish (store_key) VALUES (OLD.store_key) ON CONFLICT DO NOTHING;
    IF TG_OP = 'DELETE' AND OLD.thumbnail_key IS NOT NULL THEN
        INSERT INTO platform.file_rubbish (store_key) VALUES (OLD.thumbnail_key) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER throw_away_replaced AFTER UPDATE OF store_key ON platform.blob
    FOR EACH ROW WHEN (OLD.store_key <> NEW.store_key) EXECUTE FUNCTION platform.throw_away();
CREATE TRIGGER throw_away_deleted AFTER DELETE ON platform.blob
    FOR EACH ROW EXECUTE FUNCTION platform.throw_away();

-- Whoever writes the row, by whatever door: the reference is there with it and moves with it.
CREATE FUNCTION platform.link_files() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
DECLARE
    acting uuid := nullif(current_setting('mtl.person', true), '')::uuid;
    files  uuid[] := ARRAY(
        SELECT (f ->> 'id')::uuid FROM jsonb_array_elements(NEW.photos) f
         WHERE f ->> 'id' ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$');
BEGIN
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM file_link WHERE entity = TG_ARGV[0] AND row_id = NEW.id AND file_id <> ALL (files);
        UPDATE file_link SET unit_id = NEW.unit_id WHERE entity = TG_ARGV[0] AND row_id = NEW.id;
    END IF;
    IF acting IS NOT NULL THEN
        INSERT INTO file_link (entity, row_id, file_id, owner_id, unit_id, permission)
        SELECT TG_ARGV[0], NEW.id, f, acting, NEW.unit_id, TG_ARGV[1] FROM unnest(files) f
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;

CREATE PROCEDURE platform.link_files_of(target regclass, entity text, permission text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER link_new_files AFTER INSERT ON %s FOR EACH ROW WHEN (NEW.photos <> ''[]'') EXECUTE FUNCTION platform.link_files(%L, %L)', target, entity, permission);
    EXECUTE format('CREATE TRIGGER link_changed_files AFTER UPDATE OF photos, unit_id ON %s FOR EACH ROW WHEN (OLD.photos <> NEW.photos OR OLD.unit_id <> NEW.unit_id) EXECUTE FUNCTION platform.link_files(%L, %L)', target, entity, permission);
END $$;
COMMENT ON PROCEDURE platform.link_files_of IS 'Keeps the file links of a synced table with a column photos, an array of objects with an id';

ALTER TABLE platform.file_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON platform.file_link USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));
ALTER TABLE platform.blob ENABLE ROW LEVEL SECURITY;
CREATE POLICY owner ON platform.blob
    USING (owner_id = (SELECT nullif(current_setting('mtl.person', true), '')::uuid));
CREATE POLICY referred ON platform.blob FOR SELECT
    USING (EXISTS (SELECT 1 FROM platform.file_link l WHERE l.file_id = blob.id AND l.owner_id = blob.owner_id));

-- Sees everybody's files, which the application does not: it hands out nothing but how many it has deleted.
CREATE FUNCTION platform.forget_files(most integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
DECLARE forgotten integer;
BEGIN
    WITH unfinished AS (
        SELECT owner_id, id FROM blob
         WHERE state <> 'COMPLETE' AND updated_at < now() - interval '14 days'
         ORDER BY updated_at LIMIT most),
    orphaned AS (
        SELECT b.owner_id, b.id FROM blob b
         WHERE b.state = 'COMPLETE' AND b.completed_at < now() - interval '180 days'
           AND NOT EXISTS (SELECT 1 FROM file_link l WHERE l.file_id = b.id AND l.owner_id = b.owner_id)
           AND NOT EXISTS (SELECT 1 FROM op_seen o
                            WHERE o.person_id = b.owner_id AND o.operation IS NOT NULL
                              AND strpos(lower(o.operation::text), b.id::text) > 0)
         ORDER BY b.completed_at LIMIT most)
    DELETE FROM blob b USING (SELECT * FROM unfinished UNION ALL SELECT * FROM orphaned) old
     WHERE b.owner_id = old.owner_id AND b.id = old.id;
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
END $$;
COMMENT ON FUNCTION platform.forget_files IS 'Deletes files whose upload came to nothing for 14 days, and complete ones that for 180 days no row and no operation kept for a person has referred to';

INSERT INTO platform.chore (name, due_at) VALUES ('forget-files', now() + interval '1 hour');

REVOKE ALL ON FUNCTION platform.throw_away, platform.link_files, platform.forget_files FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.throw_away, platform.link_files, platform.forget_files TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.blob TO ${app};
GRANT SELECT ON platform.file_link TO ${app};
GRANT SELECT, INSERT, DELETE ON platform.file_rubbish TO ${app};
