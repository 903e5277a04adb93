-- What sign-in, devices and the first start remember beyond the ground schema.

CREATE TABLE platform.sign_in_success (
    subject text PRIMARY KEY CHECK (length(subject) <= 300),
    at      timestamptz NOT NULL
);
COMMENT ON TABLE platform.sign_in_success IS 'Last success per account and address: such a pair is spared when strangers exhaust the account''s limit';

CREATE TABLE platform.setup_secret (
    hash       bytea PRIMARY KEY CHECK (length(hash) = 32),
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE platform.setup_secret IS 'SHA-256 of each set-up secret printed by a node; any of them makes the first administrator once, then all are gone';

-- A sighting is no change of the device: kept apart it leaves no audit entry every minute.
CREATE TABLE platform.device_sighting (
    device_id uuid PRIMARY KEY REFERENCES platform.device,
    seen_at   timestamptz NOT NULL
);
COMMENT ON TABLE platform.device_sighting IS 'When each device last spoke to the server, to the minute';
ALTER TABLE platform.device DROP COLUMN last_seen_at;

-- A unit that moves takes the rows of its branch out of one territory and into another: news for everybody who holds a role above.
CREATE FUNCTION platform.log_unit_move() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
    INSERT INTO chg (scope, ent, id)
    SELECT DISTINCT p.scope, 0::smallint, NEW.id
      FROM role_assignment a JOIN person p ON p.id = a.person_id
     WHERE a.unit_id = ANY (OLD.ancestors) OR a.unit_id = ANY (NEW.ancestors);
    RETURN NULL;
END $$;
CREATE TRIGGER log_unit_move AFTER UPDATE ON platform.unit
    FOR EACH ROW WHEN (OLD.ancestors IS DISTINCT FROM NEW.ancestors AND NEW.ancestors <> '{}')
    EXECUTE FUNCTION platform.log_unit_move();

REVOKE ALL ON FUNCTION platform.log_unit_move FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.sign_in_success TO ${app};
GRANT SELECT, INSERT, DELETE ON platform.setup_secret TO ${app};
GRANT SELECT, INSERT, UPDATE ON platform.device_sighting TO ${app};
GRANT DELETE ON platform.token_family TO ${app};
