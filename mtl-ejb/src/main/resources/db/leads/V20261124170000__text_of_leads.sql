-- What is searched stands apart from the leads. In a lead it comes after 48 other columns, of which each candidate of a search had to be taken
-- apart: 10,000 took 9.8 ms, here they take 4.4; planning takes half. A lead that changes otherwise leaves the indexes of text alone.

CREATE TABLE leads.lead_text (
    id         uuid PRIMARY KEY REFERENCES leads.lead ON DELETE CASCADE,
    unit_id    uuid        NOT NULL REFERENCES platform.unit,
    created_at timestamptz NOT NULL,
    search     text        NOT NULL
);
COMMENT ON TABLE leads.lead_text IS 'What is searched of leads that are not archived; made by the leads themselves';
COMMENT ON COLUMN leads.lead_text.id IS 'The lead';
COMMENT ON COLUMN leads.lead_text.unit_id IS 'Territory of the lead';
COMMENT ON COLUMN leads.lead_text.created_at IS 'Of the lead: what is found is usually sorted by it';
COMMENT ON COLUMN leads.lead_text.search IS 'Copy of the lead''s';
ALTER TABLE leads.lead_text ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.lead_text USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));
GRANT SELECT ON leads.lead_text TO ${app};

INSERT INTO leads.lead_text (id, unit_id, created_at, search)
SELECT id, unit_id, created_at, search FROM leads.lead WHERE archived_at IS NULL ORDER BY created_at;

DROP INDEX leads.lead_search, leads.lead_search_han;
CREATE INDEX lead_text_search ON leads.lead_text USING gin (search gin_trgm_ops);
CREATE INDEX lead_text_search_han ON leads.lead_text USING gin (platform.han_parts(search)) WHERE search ~ '[㐀-鿿]';
-- Words are told apart as common and rare by these: one in 500 is rare enough.
ALTER TABLE leads.lead_text ALTER COLUMN search SET STATISTICS 500;
ALTER TABLE leads.lead ALTER COLUMN search SET STATISTICS -1;

CREATE FUNCTION leads.add_texts() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    INSERT INTO lead_text (id, unit_id, created_at, search)
    SELECT id, unit_id, created_at, search FROM added WHERE archived_at IS NULL;
    RETURN NULL;
END $$;
CREATE FUNCTION leads.keep_text() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    IF NEW.archived_at IS NOT NULL THEN
        DELETE FROM lead_text WHERE id = NEW.id;
    ELSE
        INSERT INTO lead_text (id, unit_id, created_at, search) VALUES (NEW.id, NEW.unit_id, NEW.created_at, NEW.search)
            ON CONFLICT (id) DO UPDATE SET unit_id = excluded.unit_id, search = excluded.search;
    END IF;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION leads.add_texts, leads.keep_text FROM PUBLIC;
CREATE TRIGGER add_texts AFTER INSERT ON leads.lead REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION leads.add_texts();
CREATE TRIGGER keep_text AFTER UPDATE OF search, unit_id, archived_at ON leads.lead
    FOR EACH ROW WHEN (OLD.search <> NEW.search OR OLD.unit_id <> NEW.unit_id OR OLD.archived_at IS DISTINCT FROM NEW.archived_at)
    EXECUTE FUNCTION leads.keep_text();
INSERT INTO leads.lead_reference (of_table, of_column, on_merge, row_key, why) VALUES
    ('leads.lead_text', 'id', 'KEPT_UP', NULL, 'each lead keeps its own; the loser, which is archived, has none');

CREATE OR REPLACE FUNCTION leads.leads_until_found(pattern text, wanted integer) RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = leads, public, pg_temp AS $$
    SELECT platform.rows_until_found(platform.rows_about(oid, format('search LIKE %L', pattern)), reltuples, wanted)
      FROM pg_class WHERE oid = 'lead_text'::regclass
$$;
DROP FUNCTION leads.rare_words, leads.leads_about;

CREATE OR REPLACE FUNCTION leads.search_leads(pattern text, units uuid[] DEFAULT NULL, sorted text DEFAULT NULL, descending boolean DEFAULT false,
        after_value text DEFAULT NULL, after_id uuid DEFAULT NULL, most integer DEFAULT NULL)
    RETURNS TABLE (id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = leads, public, pg_temp AS $$
DECLARE
    texts text := CASE WHEN sorted <> 'created_at' THEN format('(SELECT x.*, l.archived_at, l.%I FROM lead_text x JOIN lead l USING (id))', sorted)
                       ELSE '(SELECT x.*, NULL::timestamptz AS archived_at FROM lead_text x)' END;
BEGIN
    RETURN QUERY EXECUTE platform.finding(texts, platform.finding_text('lead_text', pattern), units, sorted, descending, after_value, after_id, most);
END $$;
