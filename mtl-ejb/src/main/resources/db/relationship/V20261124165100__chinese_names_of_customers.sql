-- Chinese names of two characters have no trigram: a million contacts were read for each.

CREATE INDEX account_search_han ON relationship.account USING gin (platform.han_parts(search)) WHERE search ~ '[㐀-鿿]';
CREATE INDEX contact_search_han ON relationship.contact USING gin (platform.han_parts(search)) WHERE search ~ '[㐀-鿿]';

CREATE OR REPLACE FUNCTION relationship.search_accounts(pattern text, units uuid[] DEFAULT NULL, sorted text DEFAULT NULL, descending boolean DEFAULT false,
        after_value text DEFAULT NULL, after_id uuid DEFAULT NULL, most integer DEFAULT NULL)
    RETURNS TABLE (id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = relationship, public, pg_temp AS $$
BEGIN
    RETURN QUERY EXECUTE platform.finding('account', platform.finding_text('account', pattern), units, sorted, descending, after_value, after_id, most);
END $$;

CREATE OR REPLACE FUNCTION relationship.search_contacts(pattern text, units uuid[] DEFAULT NULL, sorted text DEFAULT NULL, descending boolean DEFAULT false,
        after_value text DEFAULT NULL, after_id uuid DEFAULT NULL, most integer DEFAULT NULL)
    RETURNS TABLE (id uuid)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = relationship, public, pg_temp AS $$
BEGIN
    RETURN QUERY EXECUTE platform.finding('contact', platform.finding_text('contact', pattern), units, sorted, descending, after_value, after_id, most);
END $$;
