-- Whether what is looked for is found sooner by going through a list in its order or by an index.

CREATE FUNCTION platform.rows_about(relation regclass, condition text) RETURNS float8
    LANGUAGE plpgsql VOLATILE AS $$
DECLARE plan json;
BEGIN
    EXECUTE format('EXPLAIN (FORMAT JSON) SELECT FROM %s WHERE %s', relation, condition) INTO plan;
    RETURN (plan -> 0 -> 'Plan' ->> 'Plan Rows')::float8;
END $$;
COMMENT ON FUNCTION platform.rows_about IS 'About how many rows meet a condition, as statistics tell: nothing is read for it. Volatile, since EXPLAIN is allowed nowhere else';

-- A row that is passed in order costs a quarter of one that an index finds somewhere. What matches may lie where the list ends: hence no
-- more than twice as many rows as it should take, and never more than 20,000, which is 15 ms.
CREATE FUNCTION platform.rows_until_found(matching float8, of_rows float8, wanted integer) RETURNS integer
    LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN 4 * matching * matching > wanted * of_rows AND wanted * of_rows <= 20000 * matching
                THEN greatest(least(2 * wanted * of_rows / matching, 20000), wanted)::integer END
$$;
COMMENT ON FUNCTION platform.rows_until_found IS 'In how many rows of a list in order so many that match should stand; null when an index finds all that match sooner';
REVOKE ALL ON FUNCTION platform.rows_about, platform.rows_until_found FROM PUBLIC;
