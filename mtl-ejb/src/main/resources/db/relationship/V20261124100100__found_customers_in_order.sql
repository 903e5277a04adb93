-- What a search finds is sorted before it is looked up.

DROP FUNCTION relationship.search_accounts, relationship.search_contacts, relationship.accounts_holding, relationship.contacts_holding,
    relationship.many_accounts_hold, relationship.many_contacts_hold;

CREATE FUNCTION relationship.search_accounts(pattern text) RETURNS TABLE (id uuid, unit_id uuid, created_at timestamptz, updated_at timestamptz, name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = relationship, public, pg_temp AS $$
    SELECT r.id, r.unit_id, r.created_at, r.updated_at, r.name FROM account r
     WHERE r.search LIKE pattern AND r.archived_at IS NULL AND r.unit_id = ANY ((SELECT platform.territory())::uuid[])
$$;
COMMENT ON FUNCTION relationship.search_accounts IS 'Accounts of the territory, not archived, whose text matches, with what lists are sorted by';

CREATE FUNCTION relationship.accounts_holding(facts jsonb) RETURNS TABLE (id uuid, unit_id uuid, created_at timestamptz, updated_at timestamptz, name text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = relationship, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    RETURN QUERY SELECT r.id, r.unit_id, r.created_at, r.updated_at, r.name FROM account r
        WHERE r.attributes @> facts AND r.archived_at IS NULL AND r.unit_id = ANY ((SELECT platform.territory())::uuid[]);
END $$;
COMMENT ON FUNCTION relationship.accounts_holding IS 'Accounts of the territory, not archived, whose attributes hold these, with what lists are sorted by';

CREATE FUNCTION relationship.search_contacts(pattern text) RETURNS TABLE (id uuid, unit_id uuid, created_at timestamptz, updated_at timestamptz, name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = relationship, public, pg_temp AS $$
    SELECT r.id, r.unit_id, r.created_at, r.updated_at, r.name FROM contact r
     WHERE r.search LIKE pattern AND r.archived_at IS NULL AND r.unit_id = ANY ((SELECT platform.territory())::uuid[])
$$;
COMMENT ON FUNCTION relationship.search_contacts IS 'Contacts of the territory, not archived, whose text matches, with what lists are sorted by';

CREATE FUNCTION relationship.contacts_holding(facts jsonb) RETURNS TABLE (id uuid, unit_id uuid, created_at timestamptz, updated_at timestamptz, name text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = relationship, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    RETURN QUERY SELECT r.id, r.unit_id, r.created_at, r.updated_at, r.name FROM contact r
        WHERE r.attributes @> facts AND r.archived_at IS NULL AND r.unit_id = ANY ((SELECT platform.territory())::uuid[]);
END $$;
COMMENT ON FUNCTION relationship.contacts_holding IS 'Contacts of the territory, not archived, whose attributes hold these, with what lists are sorted by';

CREATE FUNCTION relationship.accounts_until_found(facts jsonb, wanted integer) RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = relationship, pg_temp AS $$
    SELECT platform.rows_until_found(platform.rows_about(oid, format('attributes @> %L::jsonb', facts)), reltuples, wanted)
      FROM pg_class WHERE oid = 'account'::regclass
$$;
COMMENT ON FUNCTION relationship.accounts_until_found IS 'As platform.rows_until_found, of accounts of anybody''s territory that hold these; decides on a plan only';

CREATE FUNCTION relationship.contacts_until_found(facts jsonb, wanted integer) RETURNS integer
    LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = relationship, pg_temp AS $$
    SELECT platform.rows_until_found(platform.rows_about(oid, format('attributes @> %L::jsonb', facts)), reltuples, wanted)
      FROM pg_class WHERE oid = 'contact'::regclass
$$;
COMMENT ON FUNCTION relationship.contacts_until_found IS 'As platform.rows_until_found, of contacts of anybody''s territory that hold these; decides on a plan only';

REVOKE ALL ON FUNCTION relationship.search_accounts, relationship.search_contacts, relationship.accounts_holding, relationship.contacts_holding,
    relationship.accounts_until_found, relationship.contacts_until_found FROM PUBLIC;
GRANT EXECUTE ON FUNCTION relationship.search_accounts, relationship.search_contacts, relationship.accounts_holding, relationship.contacts_holding,
    relationship.accounts_until_found, relationship.contacts_until_found TO ${app};
