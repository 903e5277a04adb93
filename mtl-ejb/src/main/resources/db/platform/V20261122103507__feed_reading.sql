-- Reading the change feed: which units' rows of a kind somebody may read there.

-- A role opens the customer data of its unit, but not every kind of it: somebody may be a salesperson here and an event manager there.
CREATE FUNCTION platform.units_of_roles(granting text[]) RETURNS uuid[] LANGUAGE sql STABLE AS $$
    WITH held AS (
        SELECT a.role, a.unit_id
          FROM platform.role_assignment a JOIN platform.role r ON r.code = a.role AND r.sees_customers
         WHERE a.person_id = nullif(current_setting('mtl.person', true), '')::uuid
        UNION ALL
        SELECT a.role, a.unit_id
          FROM platform.role_assignment a
         WHERE a.service_id = substring(current_setting('mtl.actor', true) FROM '^service:(.*)$')::uuid)
    SELECT CASE WHEN NOT (SELECT bool_and(role = ANY (granting)) FROM held)
                THEN ARRAY(SELECT u.id FROM platform.unit u
                            WHERE u.ancestors && ARRAY(SELECT unit_id FROM held WHERE role = ANY (granting))) END
$$;
COMMENT ON FUNCTION platform.units_of_roles IS 'Units the actor reaches by one of these roles; null stands for the whole territory';
REVOKE ALL ON FUNCTION platform.units_of_roles FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.units_of_roles TO ${app};
