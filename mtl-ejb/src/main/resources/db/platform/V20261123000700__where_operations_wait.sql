-- A column unit_id says that a table is one of a territory, under row-level security. This one is its senders': they read it whatever
-- became of their roles. Where an operation waits is for the facade alone.

ALTER TABLE platform.op_seen RENAME COLUMN unit_id TO waits_in;

CREATE OR REPLACE FUNCTION platform.place_operation() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
    NEW.waits_in := unit_of_operation(NEW.operation, NEW.person_id);
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION platform.log_resolved() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
    INSERT INTO audit_entry (actor, device_id, request, entity, entity_id, unit_id, action, changes)
    VALUES (acting(), nullif(current_setting('mtl.device', true), '')::uuid, nullif(current_setting('mtl.request', true), ''),
            'quarantined-operation', NEW.op_id, NEW.waits_in, 'CHANGED',
            jsonb_build_object('resolution', jsonb_build_array(OLD.resolution, NEW.resolution), 'note', jsonb_build_array(OLD.note, NEW.note)));
    RETURN NULL;
END $$;
