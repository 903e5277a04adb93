-- One rare word of several finds a lead by the index in 2 ms where all of them take 100: a common word has hundreds of thousands of entries to
-- be gone through. One or two letters stand in nearly every text and have no index of their own; where words begin they have.

-- PostgreSQL 15 knows no other way to another expression; the indexes go with the column.
ALTER TABLE leads.lead DROP COLUMN search;
ALTER TABLE leads.lead ADD COLUMN search text NOT NULL GENERATED ALWAYS AS
    (lower(' ' || coalesce(name, '') || ' ' || coalesce(company, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '')
           || ' ' || coalesce(external_id, ''))) STORED;
CREATE INDEX lead_search ON leads.lead USING gin (search gin_trgm_ops);
CREATE INDEX lead_search_han ON leads.lead USING gin (leads.han_parts(search)) WHERE search ~ '[㐀-鿿]';
COMMENT ON COLUMN leads.lead.search IS 'What is searched, each word with a space before it';
-- Words are told apart as common and rare by these: one in 500 is rare enough.
ALTER TABLE leads.lead ALTER COLUMN search SET STATISTICS 500;

DROP FUNCTION leads.finds_many_leads;

-- Volatile, though it changes nothing: EXPLAIN is allowed nowhere else.
CREATE FUNCTION leads.leads_about(pattern text) RETURNS float8
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = leads, public, pg_temp AS $$
DECLARE plan json;
BEGIN
    EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM lead WHERE search LIKE %L', pattern) INTO plan;
    RETURN (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8;
END $$;
COMMENT ON FUNCTION leads.leads_about IS 'About how many leads match, of anybody''s territory, as statistics tell: nothing is read for it';

-- In the order of the list some hundred divided by the share of those that match are read, by the index all that match. The same would be
-- some 10,000 of a million; but matches may lie where the list ends, and what the index costs is certain.
CREATE FUNCTION leads.finds_many_leads(pattern text) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = leads, public, pg_temp AS $$
    SELECT leads_about(pattern) > sqrt(400 * greatest(reltuples, 0)) FROM pg_class WHERE oid = 'lead'::regclass
$$;
COMMENT ON FUNCTION leads.finds_many_leads IS 'Whether very many leads match, of anybody''s territory; decides on a plan only';

CREATE FUNCTION leads.rare_words(pattern text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = leads, public, pg_temp AS $$
    SELECT coalesce((
        SELECT '%' || string_agg(word, '%' ORDER BY place) || '%'
          FROM string_to_table(substr(pattern, 2, length(pattern) - 2), ' ') WITH ORDINALITY AS words (word, place), pg_class c
         WHERE c.oid = 'lead'::regclass AND (length(word) > 2 OR word ~ '[㐀-鿿]') AND leads_about('%' || word || '%') < c.reltuples / 100
        HAVING count(*) > 0), pattern)
$$;
COMMENT ON FUNCTION leads.rare_words IS 'A pattern that all rows match which match this one, for the index: of its words those that fewer than one lead in a hundred has';

-- Planned for each pattern anew. The whole pattern is kept from the index.
CREATE OR REPLACE FUNCTION leads.search_leads(pattern text) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = leads, public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    rare  text := CASE WHEN pattern ~ '[^% ] ' THEN rare_words(pattern) ELSE pattern END;
    parts text[] := han_parts(rare);
BEGIN
    IF rare ~ '[㐀-鿿]' THEN
        IF EXISTS (SELECT FROM unnest(parts) AS part WHERE length(part) = 2) THEN
            parts := ARRAY(SELECT part FROM unnest(parts) AS part WHERE length(part) = 2);
        END IF;
        RETURN QUERY SELECT id FROM lead
            WHERE search ~ '[㐀-鿿]' AND han_parts(search) @> parts AND (search LIKE pattern) IS TRUE
              AND unit_id = ANY ((SELECT platform.territory())::uuid[]);
    ELSE
        RETURN QUERY SELECT id FROM lead
            WHERE search LIKE rare AND (search LIKE pattern) IS TRUE AND unit_id = ANY ((SELECT platform.territory())::uuid[]);
    END IF;
END $$;
REVOKE ALL ON FUNCTION leads.leads_about, leads.finds_many_leads, leads.rare_words FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.finds_many_leads TO ${app};

-- Custom fields likewise: counting ten thousand that hold a value took 120 ms.
ALTER TABLE leads.lead ALTER COLUMN attributes SET STATISTICS 500;
CREATE OR REPLACE FUNCTION leads.many_leads_hold(facts jsonb, many integer) RETURNS boolean
    LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = leads, pg_temp AS $$
DECLARE plan json;
BEGIN
    EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM lead WHERE attributes @> %L::jsonb', facts) INTO plan;
    RETURN (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8 >= many;
END $$;
COMMENT ON FUNCTION leads.many_leads_hold IS 'Whether about so many rows or more hold these, of anybody''s territory, as statistics tell; decides on a plan only';
