-- Nobody is told anything on a device that was revoked or is to delete what it holds.

CREATE FUNCTION platform.end_subscription() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
    DELETE FROM push_subscription WHERE device_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER end_subscription AFTER UPDATE OF revoked_at, wipe ON platform.device
    FOR EACH ROW WHEN (NEW.revoked_at IS NOT NULL OR NEW.wipe IS NOT NULL) EXECUTE FUNCTION platform.end_subscription();
DELETE FROM platform.push_subscription s USING platform.device d
 WHERE d.id = s.device_id AND (d.revoked_at IS NOT NULL OR d.wipe IS NOT NULL);
REVOKE ALL ON FUNCTION platform.end_subscription FROM PUBLIC;
