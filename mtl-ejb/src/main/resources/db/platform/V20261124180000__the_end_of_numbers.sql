-- Each further trigram costs the index at a million rows as much as a hundred rows that are looked at in vain, and the beginnings of numbers have
-- trigrams that most numbers have: of 900004711, its last six digits took 1.1 ms, the last five 0.5. Five digits leave some twenty rows. Round
-- numbers begin before their zeros: zeros alone are one trigram, that of a hundred thousand numbers, and took 42 ms.

CREATE OR REPLACE FUNCTION platform.rare_words(relation regclass, pattern text) RETURNS text
    LANGUAGE sql VOLATILE AS $$
    SELECT coalesce((
        SELECT '%' || string_agg(CASE WHEN part ~ '^(.)\1*$' THEN space ELSE '' END || part, '%' ORDER BY place) || '%'
          FROM (SELECT found[1] AS space, found[2] AS part, place
                  FROM regexp_matches(pattern,
                           '( ?)([^0-9[:punct:][:space:]]+|[0-9]{1,5}(?![0-9])|[0-9]?([0-9])\3{3,}(?![0-9]))', 'g') WITH ORDINALITY AS matches (found, place)) p,
               pg_class c
         WHERE c.oid = relation AND pattern <> '%' || part || '%' AND (length(part) > 2 OR part ~ '[㐀-鿿]')
           AND platform.rows_about(relation, format('search LIKE %L', '%' || part || '%')) < c.reltuples / 100
        HAVING count(*) > 0), pattern)
$$;
