-- One way to find text by an index, for every table whose rows have the column search. A trigram that all rows have costs the index 5 ms at a
-- million rows, and an address has a dozen of them: person4711@example.com took 85 ms. Hence words end where letters do, and long numbers are
-- taken in sixes from their end: what they have in common, they have at the beginning. A number of one digit only, such as 7777, has a single
-- trigram, which a long number anywhere has too: with the space before it the index names a third as many.

ALTER FUNCTION leads.han_parts SET SCHEMA platform;

CREATE FUNCTION platform.rare_words(relation regclass, pattern text) RETURNS text
    LANGUAGE sql VOLATILE AS $$
    SELECT coalesce((
        SELECT '%' || string_agg(CASE WHEN part ~ '^(.)\1*$' THEN space ELSE '' END || part, '%' ORDER BY place) || '%'
          FROM (SELECT found[1] AS space, found[2] AS part, place, count(*) OVER () AS parts
                  FROM regexp_matches(pattern,
                           '( ?)([^0-9[:punct:][:space:]]+|[0-9]{1,6}(?=(?:[0-9]{6})*(?:[^0-9]|$)))', 'g') WITH ORDINALITY AS matches (found, place)) p,
               pg_class c
         WHERE c.oid = relation AND parts > 1 AND (length(part) > 2 OR part ~ '[㐀-鿿]')
           AND platform.rows_about(relation, format('search LIKE %L', '%' || part || '%')) < c.reltuples / 100
        HAVING count(*) > 0), pattern)
$$;
COMMENT ON FUNCTION platform.rare_words IS 'A pattern that all rows match which match this one, for the index: of its words and numbers those that fewer than one row in a hundred has';

-- The whole pattern is kept from the index.
CREATE FUNCTION platform.finding_text(relation regclass, pattern text) RETURNS text
    LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    rare  text := platform.rare_words(relation, pattern);
    parts text[] := platform.han_parts(rare);
BEGIN
    IF rare ~ '[㐀-鿿]' THEN
        IF EXISTS (SELECT FROM unnest(parts) AS part WHERE length(part) = 2) THEN
            parts := ARRAY(SELECT part FROM unnest(parts) AS part WHERE length(part) = 2);
        END IF;
        RETURN format('search ~ ''[㐀-鿿]'' AND platform.han_parts(search) @> %L AND (search LIKE %L) IS TRUE', parts, pattern);
    END IF;
    RETURN format('search LIKE %L', rare) || CASE WHEN rare <> pattern THEN format(' AND (search LIKE %L) IS TRUE', pattern) ELSE '' END;
END $$;
COMMENT ON FUNCTION platform.finding_text IS 'Condition of rows whose text matches a pattern, as indexes serve it: one of trigrams of search, one of platform.han_parts(search) where search ~ [㐀-鿿]';
REVOKE ALL ON FUNCTION platform.rare_words, platform.finding_text FROM PUBLIC;
