-- A complete file goes 180 days after the last reference to it went, not 180 days after it arrived: until then somebody may want back
-- what the audit trail says was replaced. And a file that is referred to is looked at once, not every hour for ever.

ALTER TABLE platform.blob
    ADD COLUMN unlinked_since timestamptz,
    ADD CHECK (unlinked_since IS NULL OR state = 'COMPLETE');
COMMENT ON COLUMN platform.blob.unlinked_since IS 'When it arrived or last lost a reference; null once it was seen, 180 days after that, to be referred to';
UPDATE platform.blob SET unlinked_since = now() WHERE state = 'COMPLETE';
DROP INDEX platform.blob_complete;
CREATE INDEX blob_unlinked ON platform.blob (unlinked_since) WHERE unlinked_since IS NOT NULL;

CREATE FUNCTION platform.file_unlinked() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
    UPDATE blob SET unlinked_since = now()
     WHERE owner_id = OLD.owner_id AND id = OLD.file_id AND state = 'COMPLETE';
    RETURN NULL;
END $$;
COMMENT ON FUNCTION platform.file_unlinked IS 'Whether another row still refers to the file is asked 180 days later: asked now, two rows that let go of it at once would each see the other';
CREATE TRIGGER file_unlinked AFTER DELETE ON platform.file_link
    FOR EACH ROW EXECUTE FUNCTION platform.file_unlinked();

CREATE OR REPLACE FUNCTION platform.forget_files(most integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
DECLARE
    unfinished integer;
    looked_at  integer;
BEGIN
    WITH old AS (
        SELECT owner_id, id FROM blob
         WHERE state <> 'COMPLETE' AND updated_at < now() - interval '14 days'
         ORDER BY updated_at LIMIT most)
    DELETE FROM blob b USING old WHERE b.owner_id = old.owner_id AND b.id = old.id;
    GET DIAGNOSTICS unfinished = ROW_COUNT;
    WITH due AS MATERIALIZED (
        SELECT b.owner_id, b.id,
               EXISTS (SELECT 1 FROM file_link l WHERE l.file_id = b.id AND l.owner_id = b.owner_id) AS is_linked,
               EXISTS (SELECT 1 FROM op_seen o
                        WHERE o.person_id = b.owner_id AND o.operation IS NOT NULL
                          AND strpos(lower(o.operation::text), b.id::text) > 0) AS is_kept_for_somebody
          FROM blob b WHERE b.unlinked_since < now() - interval '180 days'
         ORDER BY b.unlinked_since LIMIT most),
    stays AS (
        UPDATE blob b SET unlinked_since = CASE WHEN d.is_linked THEN NULL ELSE now() END
          FROM due d WHERE b.owner_id = d.owner_id AND b.id = d.id AND (d.is_linked OR d.is_kept_for_somebody)),
    goes AS (
        DELETE FROM blob b USING due d
         WHERE b.owner_id = d.owner_id AND b.id = d.id AND NOT d.is_linked AND NOT d.is_kept_for_somebody)
    SELECT count(*) INTO looked_at FROM due;
    RETURN unfinished + looked_at;
END $$;
COMMENT ON FUNCTION platform.forget_files IS 'Deletes files whose upload came to nothing for 14 days, and complete ones that for 180 days no row and no operation kept for a person has referred to; answers how many it looked at';

REVOKE ALL ON FUNCTION platform.file_unlinked FROM PUBLIC;
