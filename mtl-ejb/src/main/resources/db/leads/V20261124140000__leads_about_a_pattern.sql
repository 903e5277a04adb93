-- One way to ask the planner.
CREATE OR REPLACE FUNCTION leads.leads_about(pattern text) RETURNS float8
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = leads, public, pg_temp AS $$
    SELECT platform.rows_about('lead', format('search LIKE %L', pattern))
$$;
