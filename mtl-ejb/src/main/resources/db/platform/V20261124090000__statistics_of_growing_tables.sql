-- Autovacuum comes once a minute: until then plans are those of the small table that there was before an import.

CREATE FUNCTION platform.refresh_statistics(grown regclass) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_temp AS $$
BEGIN
    EXECUTE 'ANALYZE ' || grown;
END $$;
COMMENT ON FUNCTION platform.refresh_statistics IS 'Lets the planner know, for all sessions, how large a table has become and what is in it; analyzing is for its owner alone';

REVOKE ALL ON FUNCTION platform.refresh_statistics FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.refresh_statistics TO ${app};
