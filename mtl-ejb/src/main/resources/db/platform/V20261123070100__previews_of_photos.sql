-- A small picture may go ahead of a photo that waits for a better network.
ALTER TABLE platform.blob
    ADD COLUMN preview_key uuid UNIQUE,
    ADD CONSTRAINT blob_preview_until_complete CHECK (preview_key IS NULL OR state <> 'COMPLETE');
COMMENT ON COLUMN platform.blob.preview_key IS 'Name of a small picture that the client has made, shown until the file is complete and has one of ours';

CREATE FUNCTION platform.throw_away_preview() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO platform.file_rubbish (store_key) VALUES (OLD.preview_key) ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER throw_away_replaced_preview AFTER UPDATE OF preview_key ON platform.blob
    FOR EACH ROW WHEN (OLD.preview_key IS NOT NULL AND OLD.preview_key IS DISTINCT FROM NEW.preview_key)
    EXECUTE FUNCTION platform.throw_away_preview();
CREATE TRIGGER throw_away_deleted_preview AFTER DELETE ON platform.blob
    FOR EACH ROW WHEN (OLD.preview_key IS NOT NULL) EXECUTE FUNCTION platform.throw_away_preview();

REVOKE ALL ON FUNCTION platform.throw_away_preview FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.throw_away_preview TO ${app};
