-- A trigram index knows nothing of one or two characters, which is what Chinese names are made of: pairs of characters do.

CREATE FUNCTION leads.han_parts(text text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT coalesce(array_agg(DISTINCT part), '{}')
      FROM generate_series(1, length(text)) AS at,
           LATERAL (VALUES (substr(text, at, 1)), (substr(text, at, 2))) AS parts (part)
     WHERE part ~ '^[㐀-鿿]+$'
$$;
COMMENT ON FUNCTION leads.han_parts IS 'Chinese characters of a text and pairs of them that stand side by side';
CREATE INDEX lead_search_han ON leads.lead USING gin (leads.han_parts(search)) WHERE search ~ '[㐀-鿿]';

-- Planned for each pattern anew: what is best for a rare word is worst for a common one.
CREATE OR REPLACE FUNCTION leads.search_leads(pattern text) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = leads, public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    IF pattern ~ '[㐀-鿿]' THEN
        RETURN QUERY SELECT id FROM lead
            WHERE search ~ '[㐀-鿿]' AND han_parts(search) @> han_parts(pattern) AND search LIKE pattern
              AND unit_id = ANY ((SELECT platform.territory())::uuid[]);
    ELSE
        RETURN QUERY SELECT id FROM lead WHERE search LIKE pattern AND unit_id = ANY ((SELECT platform.territory())::uuid[]);
    END IF;
END $$;

-- A list in order is quick when many match, an index when few do. Which it is can be told from a handful of rows; whose they are does not
-- matter for that.
CREATE FUNCTION leads.finds_many_leads(pattern text, many integer) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = leads, public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    IF pattern ~ '[㐀-鿿]' THEN
        RETURN (SELECT count(*) = many FROM (SELECT FROM lead
            WHERE search ~ '[㐀-鿿]' AND han_parts(search) @> han_parts(pattern) AND search LIKE pattern LIMIT many) found);
    END IF;
    RETURN (SELECT count(*) = many FROM (SELECT FROM lead WHERE search LIKE pattern LIMIT many) found);
END $$;
COMMENT ON FUNCTION leads.finds_many_leads IS 'Whether so many leads or more match, of anybody''s territory; decides on a plan only';
REVOKE ALL ON FUNCTION leads.han_parts, leads.finds_many_leads FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.han_parts, leads.finds_many_leads TO ${app};
