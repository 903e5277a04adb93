-- Rows before and after a change were matched by their id as JSON text, each with each when hundreds change at once: 230 ms for 144 leads.
-- They are matched as rows now, and who acts is asked once.

CREATE OR REPLACE FUNCTION platform.log_created() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
    INSERT INTO audit_entry (actor, device_id, request, entity, entity_id, unit_id, action, changes)
    SELECT (SELECT acting()), nullif(current_setting('mtl.device', true), '')::uuid, nullif(current_setting('mtl.request', true), ''),
           TG_ARGV[0], (j ->> 'id')::uuid, CASE WHEN TG_NARGS > 1 THEN (j ->> 'unit_id')::uuid END, 'CREATED', j - '{fv,search,password_hash}'::text[]
      FROM (SELECT jsonb_strip_nulls(to_jsonb(a)) AS j FROM added a) rows;
    IF TG_NARGS > 1 THEN
        INSERT INTO chg (scope, ent, id)
        SELECT u.scope, TG_ARGV[1]::smallint, a.id FROM added a JOIN unit u ON u.id = a.unit_id;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION platform.log_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
    INSERT INTO audit_entry (actor, device_id, request, entity, entity_id, unit_id, action, changes)
    SELECT (SELECT acting()), nullif(current_setting('mtl.device', true), '')::uuid, nullif(current_setting('mtl.request', true), ''),
           TG_ARGV[0], c.id, CASE WHEN TG_NARGS > 1 THEN (c.n ->> 'unit_id')::uuid END, 'CHANGED', platform.changes(c.o, c.n)
      FROM (SELECT a.id, to_jsonb(b) AS o, to_jsonb(a) AS n FROM before b JOIN after a ON a.id = b.id) c;
    IF TG_NARGS > 1 THEN
        INSERT INTO chg (scope, ent, id)
        SELECT u.scope, TG_ARGV[1]::smallint, b.id FROM before b JOIN unit u ON u.id = b.unit_id
        UNION
        SELECT u.scope, TG_ARGV[1]::smallint, a.id FROM after a JOIN unit u ON u.id = a.unit_id;
    END IF;
    RETURN NULL;
END $$;
