-- Leads are found by what their attributes hold.

CREATE INDEX lead_attributes ON leads.lead USING gin (attributes jsonb_path_ops);

-- Under row-level security no index serves @>, since it may tell of rows it was asked about. Planned anew for each value: what is best for a
-- rare one is worst for a common one.
CREATE FUNCTION leads.leads_holding(facts jsonb) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = leads, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    RETURN QUERY SELECT id FROM lead WHERE attributes @> facts AND unit_id = ANY ((SELECT platform.territory())::uuid[]);
END $$;
COMMENT ON FUNCTION leads.leads_holding IS 'Rows of the territory whose attributes hold these';

CREATE FUNCTION leads.many_leads_hold(facts jsonb, many integer) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = leads, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    RETURN (SELECT count(*) = many FROM (SELECT FROM lead WHERE attributes @> facts LIMIT many) found);
END $$;
COMMENT ON FUNCTION leads.many_leads_hold IS 'Whether so many rows or more hold these, of anybody''s territory; decides on a plan only';
REVOKE ALL ON FUNCTION leads.leads_holding, leads.many_leads_hold FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.leads_holding, leads.many_leads_hold TO ${app};
COMMENT ON COLUMN leads.lead.attributes IS 'Custom fields and further facts of its source, by name';
