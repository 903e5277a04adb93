-- Accounts and contacts have custom fields.

ALTER TABLE relationship.account ADD COLUMN attributes jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(attributes) = 'object');
COMMENT ON COLUMN relationship.account.attributes IS 'Custom fields, by name';
CREATE INDEX account_attributes ON relationship.account USING gin (attributes jsonb_path_ops);

-- Under row-level security no index serves @>, since it may tell of rows it was asked about. Planned anew for each value: what is best for a
-- rare one is worst for a common one.
CREATE FUNCTION relationship.accounts_holding(facts jsonb) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = relationship, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    RETURN QUERY SELECT id FROM account WHERE attributes @> facts AND unit_id = ANY ((SELECT platform.territory())::uuid[]);
END $$;
COMMENT ON FUNCTION relationship.accounts_holding IS 'Rows of the territory whose attributes hold these';

CREATE FUNCTION relationship.many_accounts_hold(facts jsonb, many integer) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = relationship, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    RETURN (SELECT count(*) = many FROM (SELECT FROM account WHERE attributes @> facts LIMIT many) found);
END $$;
COMMENT ON FUNCTION relationship.many_accounts_hold IS 'Whether so many rows or more hold these, of anybody''s territory; decides on a plan only';
REVOKE ALL ON FUNCTION relationship.accounts_holding, relationship.many_accounts_hold FROM PUBLIC;
GRANT EXECUTE ON FUNCTION relationship.accounts_holding, relationship.many_accounts_hold TO ${app};

ALTER TABLE relationship.contact ADD COLUMN attributes jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(attributes) = 'object');
COMMENT ON COLUMN relationship.contact.attributes IS 'Custom fields, by name';
CREATE INDEX contact_attributes ON relationship.contact USING gin (attributes jsonb_path_ops);

-- Under row-level security no index serves @>, since it may tell of rows it was asked about. Planned anew for each value: what is best for a
-- rare one is worst for a common one.
CREATE FUNCTION relationship.contacts_holding(facts jsonb) RETURNS SETOF uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = relationship, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    RETURN QUERY SELECT id FROM contact WHERE attributes @> facts AND unit_id = ANY ((SELECT platform.territory())::uuid[]);
END $$;
COMMENT ON FUNCTION relationship.contacts_holding IS 'Rows of the territory whose attributes hold these';

CREATE FUNCTION relationship.many_contacts_hold(facts jsonb, many integer) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = relationship, pg_temp SET plan_cache_mode = force_custom_plan AS $$
BEGIN
    RETURN (SELECT count(*) = many FROM (SELECT FROM contact WHERE attributes @> facts LIMIT many) found);
END $$;
COMMENT ON FUNCTION relationship.many_contacts_hold IS 'Whether so many rows or more hold these, of anybody''s territory; decides on a plan only';
REVOKE ALL ON FUNCTION relationship.contacts_holding, relationship.many_contacts_hold FROM PUBLIC;
GRANT EXECUTE ON FUNCTION relationship.contacts_holding, relationship.many_contacts_hold TO ${app};
