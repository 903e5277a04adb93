-- What a search finds is sorted before it is looked up: of 10,000 leads that match, looking up all took 30 of 48 ms, and a page shows 20.

DROP FUNCTION leads.search_leads, leads.leads_holding, leads.finds_many_leads, leads.many_leads_hold;

-- Planned for each pattern anew. The whole pattern is kept from the index.
CREATE FUNCTION leads.search_leads(pattern text) RETURNS TABLE (id uuid, unit_id uuid, created_at timestamptz, updated_at timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = leads, public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    rare  text := CASE WHEN pattern ~ '[^% ] ' THEN rare_words(pattern) ELSE pattern END;
    parts text[] := han_parts(rare);
BEGIN
    IF rare ~ '[㐀-鿿]' THEN
        IF EXISTS (SELECT FROM unnest(parts) AS part WHERE length(part) = 2) THEN
            parts := ARRAY(SELECT part FROM unnest(parts) AS part WHERE length(part) = 2);
        END IF;
        RETURN QUERY SELECT l.id, l.unit_id, l.created_at, l.updated_at FROM lead l
            WHERE l.search ~ '[㐀-鿿]' AND han_parts(l.search) @> parts AND (l.search LIKE pattern) IS TRUE
              AND l.archived_at IS NULL AND l.unit_id = ANY ((SELECT platform.territory())::uuid[]);
    ELSE
        RETURN QUERY SELECT l.id, l.unit_id, l.created_at, l.updated_at FROM lead l
            WHERE l.search LIKE rare AND (l.search LIKE pattern OR rare = pattern) IS TRUE
              AND l.archived_at IS NULL AND l.unit_id = ANY ((SELECT platform.territory())::uuid[]);
    END IF;
END $$;
COMMENT ON FUNCTION leads.search_leads IS 'Leads in the caller''s territory, not archived, whose text matches, with what lists are sorted by; a trigram index cannot serve under row-level security';

CREATE FUNCTION leads.leads_holding(facts jsonb) RETURNS TABLE (id uuid, unit_id uuid, created_at timestamptz, updated_at timestamptz)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = leads, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    RETURN QUERY SELECT l.id, l.unit_id, l.created_at, l.updated_at FROM lead l
        WHERE l.attributes @> facts AND l.archived_at IS NULL AND l.unit_id = ANY ((SELECT platform.territory())::uuid[]);
END $$;
COMMENT ON FUNCTION leads.leads_holding IS 'Leads of the territory, not archived, whose attributes hold these, with what lists are sorted by';

CREATE FUNCTION leads.leads_until_found(pattern text, wanted integer) RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = leads, public, pg_temp AS $$
    SELECT platform.rows_until_found(leads_about(pattern), reltuples, wanted) FROM pg_class WHERE oid = 'lead'::regclass
$$;
CREATE FUNCTION leads.leads_until_found(facts jsonb, wanted integer) RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = leads, pg_temp AS $$
    SELECT platform.rows_until_found(platform.rows_about(oid, format('attributes @> %L::jsonb', facts)), reltuples, wanted)
      FROM pg_class WHERE oid = 'lead'::regclass
$$;
COMMENT ON FUNCTION leads.leads_until_found(text, integer) IS 'As platform.rows_until_found, of leads of anybody''s territory with this text; decides on a plan only';
COMMENT ON FUNCTION leads.leads_until_found(jsonb, integer) IS 'As platform.rows_until_found, of leads of anybody''s territory that hold these; decides on a plan only';

REVOKE ALL ON FUNCTION leads.search_leads, leads.leads_holding, leads.leads_until_found(text, integer), leads.leads_until_found(jsonb, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.search_leads, leads.leads_holding, leads.leads_until_found(text, integer), leads.leads_until_found(jsonb, integer)
    TO ${app};
