-- A pull ends behind all that it has seen, also of other territories: in a territory where nothing happens it would else stay behind, and
-- after 180 days the log ends above it. How far it has seen depends on when the reader's scopes were looked up.

CREATE OR REPLACE FUNCTION platform.act(actor text, person uuid, device uuid, request text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
DECLARE
    roots     uuid[];
    territory uuid[];
    scopes    integer[];
    -- Read before the units are: whatever lies below it was written in units that are known here.
    horizon   xid8 := pg_snapshot_xmin(pg_current_snapshot());
BEGIN
    IF coalesce(actor, '') = '' THEN
        RAISE EXCEPTION 'nobody acts' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF person IS NOT NULL THEN
        SELECT array_agg(DISTINCT a.unit_id) INTO roots
          FROM role_assignment a JOIN role r ON r.code = a.role AND r.sees_customers
         WHERE a.person_id = act.person;
    ELSIF actor LIKE 'service:%' THEN
        SELECT array_agg(DISTINCT a.unit_id) INTO roots
          FROM role_assignment a WHERE a.service_id = substr(actor, 9)::uuid;
    ELSE
        SELECT array_agg(u.id) INTO roots FROM unit u WHERE u.parent_id IS NULL;
    END IF;
    SELECT array_agg(u.id), array_agg(u.scope) INTO territory, scopes FROM unit u WHERE u.ancestors && roots;
    scopes := array_cat(coalesce(scopes, '{}'), array[0]);
    IF person IS NOT NULL THEN
        scopes := array_cat(scopes, ARRAY(SELECT p.scope FROM person p WHERE p.id = act.person));
    END IF;
    PERFORM set_config('mtl.actor', actor, true),
            set_config('mtl.person', coalesce(person::text, ''), true),
            set_config('mtl.device', coalesce(device::text, ''), true),
            set_config('mtl.request', coalesce(request, ''), true),
            set_config('mtl.territory', coalesce(territory, '{}')::text, true),
            set_config('mtl.scopes', scopes::text, true),
            set_config('mtl.horizon', horizon::text, true);
END $$;

CREATE FUNCTION platform.newest_seen() RETURNS TABLE (x xid8, seq bigint) LANGUAGE sql STABLE AS $$
    SELECT c.x, c.seq FROM platform.chg c WHERE c.x < current_setting('mtl.horizon')::xid8 ORDER BY c.x DESC, c.seq DESC LIMIT 1
$$;
COMMENT ON FUNCTION platform.newest_seen IS 'Last entry of the log, which is visible and so on disk, below the horizon of the moment in which the actor''s scopes were looked up';
REVOKE ALL ON FUNCTION platform.newest_seen FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.newest_seen TO ${app};
