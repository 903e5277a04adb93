-- What waits for a person belongs to a territory, as everything else does: its sender may hold no role any more, or one elsewhere.

ALTER TABLE platform.op_seen ADD COLUMN unit_id uuid REFERENCES platform.unit;
COMMENT ON COLUMN platform.op_seen.unit_id IS 'Territory in which a quarantined operation waits: that of the row it is about, else of its sender, else the top';

CREATE FUNCTION platform.unit_of_operation(operation jsonb, sender uuid) RETURNS uuid
    LANGUAGE sql STABLE SET search_path = platform, pg_temp AS $$
    SELECT coalesce(
        (SELECT e.unit_id
           FROM unnest(ARRAY[operation ->> 'id', operation #>> '{data,accountId}', operation #>> '{data,visitId}',
                             operation #>> '{data,eventId}', operation #>> '{data,contactId}']) WITH ORDINALITY AS named(id, nth)
          CROSS JOIN LATERAL (
                SELECT unit_id, seq FROM audit_entry
                 WHERE entity = ANY (ARRAY(SELECT name FROM entity_type)) AND unit_id IS NOT NULL
                   AND entity_id = CASE WHEN named.id ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN named.id::uuid END
                 ORDER BY seq DESC LIMIT 1) e
          ORDER BY named.nth LIMIT 1),
        (SELECT a.unit_id FROM role_assignment a JOIN role r ON r.code = a.role
          WHERE a.person_id = sender ORDER BY r.sees_customers DESC, a.id LIMIT 1),
        (SELECT id FROM unit WHERE parent_id IS NULL ORDER BY id LIMIT 1))
$$;
COMMENT ON FUNCTION platform.unit_of_operation IS 'Looks in the audit trail, since the sender may not see the row any more and rows of all modules are there';

CREATE FUNCTION platform.place_operation() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
    NEW.unit_id := unit_of_operation(NEW.operation, NEW.person_id);
    RETURN NEW;
END $$;
CREATE TRIGGER place_operation BEFORE INSERT ON platform.op_seen
    FOR EACH ROW WHEN (NEW.result ->> 'st' = 'quarantined') EXECUTE FUNCTION platform.place_operation();
UPDATE platform.op_seen SET unit_id = platform.unit_of_operation(operation, person_id) WHERE result ->> 'st' = 'quarantined';
ALTER TABLE platform.op_seen ADD CHECK ((result ->> 'st' = 'quarantined') = (unit_id IS NOT NULL));

CREATE FUNCTION platform.log_resolved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
    INSERT INTO audit_entry (actor, device_id, request, entity, entity_id, unit_id, action, changes)
    VALUES (acting(), nullif(current_setting('mtl.device', true), '')::uuid, nullif(current_setting('mtl.request', true), ''),
            'quarantined-operation', NEW.op_id, NEW.unit_id, 'CHANGED',
            jsonb_build_object('resolution', jsonb_build_array(OLD.resolution, NEW.resolution), 'note', jsonb_build_array(OLD.note, NEW.note)));
    RETURN NULL;
END $$;
CREATE TRIGGER log_resolved AFTER UPDATE OF resolved_at ON platform.op_seen
    FOR EACH ROW WHEN (OLD.resolved_at IS NULL) EXECUTE FUNCTION platform.log_resolved();

REVOKE ALL ON FUNCTION platform.unit_of_operation, platform.place_operation, platform.log_resolved FROM PUBLIC;
