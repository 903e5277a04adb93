-- What a search finds is sorted where it is found.

DROP FUNCTION relationship.search_accounts, relationship.search_contacts, relationship.accounts_holding, relationship.contacts_holding;

CREATE FUNCTION relationship.search_accounts(pattern text, units uuid[] DEFAULT NULL, sorted text DEFAULT NULL, descending boolean DEFAULT false,
        after_value text DEFAULT NULL, after_id uuid DEFAULT NULL, most integer DEFAULT NULL)
    RETURNS TABLE (id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = relationship, public, pg_temp AS $$
BEGIN
    RETURN QUERY EXECUTE platform.finding('account', format('search LIKE %L', pattern), units, sorted, descending, after_value, after_id, most);
END $$;
COMMENT ON FUNCTION relationship.search_accounts IS 'Accounts of the territory, not archived, whose text matches, see platform.finding';

CREATE FUNCTION relationship.accounts_holding(facts jsonb, units uuid[] DEFAULT NULL, sorted text DEFAULT NULL, descending boolean DEFAULT false,
        after_value text DEFAULT NULL, after_id uuid DEFAULT NULL, most integer DEFAULT NULL)
    RETURNS TABLE (id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = relationship, pg_temp AS $$
BEGIN
    RETURN QUERY EXECUTE platform.finding('account', format('attributes @> %L', facts), units, sorted, descending, after_value, after_id, most);
END $$;
COMMENT ON FUNCTION relationship.accounts_holding IS 'Accounts of the territory, not archived, whose attributes hold these, see platform.finding';

CREATE FUNCTION relationship.search_contacts(pattern text, units uuid[] DEFAULT NULL, sorted text DEFAULT NULL, descending boolean DEFAULT false,
        after_value text DEFAULT NULL, after_id uuid DEFAULT NULL, most integer DEFAULT NULL)
    RETURNS TABLE (id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = relationship, public, pg_temp AS $$
BEGIN
    RETURN QUERY EXECUTE platform.finding('contact', format('search LIKE %L', pattern), units, sorted, descending, after_value, after_id, most);
END $$;
COMMENT ON FUNCTION relationship.search_contacts IS 'Contacts of the territory, not archived, whose text matches, see platform.finding';

CREATE FUNCTION relationship.contacts_holding(facts jsonb, units uuid[] DEFAULT NULL, sorted text DEFAULT NULL, descending boolean DEFAULT false,
        after_value text DEFAULT NULL, after_id uuid DEFAULT NULL, most integer DEFAULT NULL)
    RETURNS TABLE (id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = relationship, pg_temp AS $$
BEGIN
    RETURN QUERY EXECUTE platform.finding('contact', format('attributes @> %L', facts), units, sorted, descending, after_value, after_id, most);
END $$;
COMMENT ON FUNCTION relationship.contacts_holding IS 'Contacts of the territory, not archived, whose attributes hold these, see platform.finding';

REVOKE ALL ON FUNCTION relationship.search_accounts, relationship.search_contacts, relationship.accounts_holding, relationship.contacts_holding FROM PUBLIC;
GRANT EXECUTE ON FUNCTION relationship.search_accounts, relationship.search_contacts, relationship.accounts_holding, relationship.contacts_holding TO ${app};
