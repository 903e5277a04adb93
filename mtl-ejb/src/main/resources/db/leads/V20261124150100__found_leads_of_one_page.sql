-- What a search finds is sorted where it is found. A word of one digit only, such as 7777, has a single trigram, which a long number anywhere
-- has too: with the space before it the index names a third as many. Other words have trigrams enough, and the space would slow them down.

CREATE OR REPLACE FUNCTION leads.rare_words(pattern text) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = leads, public, pg_temp AS $$
    SELECT coalesce((
        SELECT '%' || string_agg(CASE WHEN place > 1 AND word ~ '^(.)\1*$' THEN ' ' ELSE '' END || word, '%' ORDER BY place) || '%'
          FROM string_to_table(substr(pattern, 2, length(pattern) - 2), ' ') WITH ORDINALITY AS words (word, place), pg_class c
         WHERE c.oid = 'lead'::regclass AND (length(word) > 2 OR word ~ '[㐀-鿿]') AND leads_about('%' || word || '%') < c.reltuples / 100
        HAVING count(*) > 0), pattern)
$$;

DROP FUNCTION leads.search_leads, leads.leads_holding;

-- The whole pattern is kept from the index.
CREATE FUNCTION leads.search_leads(pattern text, units uuid[] DEFAULT NULL, sorted text DEFAULT NULL, descending boolean DEFAULT false,
        after_value text DEFAULT NULL, after_id uuid DEFAULT NULL, most integer DEFAULT NULL)
    RETURNS TABLE (id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = leads, public, pg_temp AS $$
DECLARE
    rare      text := CASE WHEN pattern ~ '[^% ] ' THEN rare_words(pattern) ELSE pattern END;
    parts     text[] := han_parts(rare);
    condition text;
BEGIN
    IF rare ~ '[㐀-鿿]' THEN
        IF EXISTS (SELECT FROM unnest(parts) AS part WHERE length(part) = 2) THEN
            parts := ARRAY(SELECT part FROM unnest(parts) AS part WHERE length(part) = 2);
        END IF;
        condition := format('search ~ ''[㐀-鿿]'' AND leads.han_parts(search) @> %L AND (search LIKE %L) IS TRUE', parts, pattern);
    ELSE
        condition := format('search LIKE %L', rare) || CASE WHEN rare <> pattern THEN format(' AND (search LIKE %L) IS TRUE', pattern) ELSE '' END;
    END IF;
    RETURN QUERY EXECUTE platform.finding('lead', condition, units, sorted, descending, after_value, after_id, most);
END $$;
COMMENT ON FUNCTION leads.search_leads IS 'Leads of the territory, not archived, whose text matches, see platform.finding; a trigram index cannot serve under row-level security';

CREATE FUNCTION leads.leads_holding(facts jsonb, units uuid[] DEFAULT NULL, sorted text DEFAULT NULL, descending boolean DEFAULT false,
        after_value text DEFAULT NULL, after_id uuid DEFAULT NULL, most integer DEFAULT NULL)
    RETURNS TABLE (id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    RETURN QUERY EXECUTE platform.finding('lead', format('attributes @> %L', facts), units, sorted, descending, after_value, after_id, most);
END $$;
COMMENT ON FUNCTION leads.leads_holding IS 'Leads of the territory, not archived, whose attributes hold these, see platform.finding';

REVOKE ALL ON FUNCTION leads.search_leads, leads.leads_holding FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.search_leads, leads.leads_holding TO ${app};
