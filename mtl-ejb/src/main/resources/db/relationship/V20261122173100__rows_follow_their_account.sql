-- Whoever takes over a customer takes over its people and its history: what stands in the account's old unit goes along to the new one.
-- A trigger, so that it holds for the API, for phones and for imports alike. It acts with the rights of whoever moves the account.

CREATE FUNCTION relationship.follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('UPDATE %s SET unit_id = $1, updated_at = now(), updated_by = platform.acting() WHERE account_id = $2 AND unit_id = $3',
        TG_ARGV[0]) USING NEW.unit_id, NEW.id, OLD.unit_id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION relationship.follow FROM PUBLIC;

CREATE PROCEDURE relationship.follow_account(target text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE OF unit_id ON relationship.account FOR EACH ROW WHEN (OLD.unit_id <> NEW.unit_id) EXECUTE FUNCTION relationship.follow(%L)',
        'followed_by_' || replace(target, '.', '_'), target);
END $$;
REVOKE ALL ON PROCEDURE relationship.follow_account FROM PUBLIC;
COMMENT ON PROCEDURE relationship.follow_account IS 'Has the rows of a table go along when their account is given to another unit; it needs account_id and unit_id';

CALL relationship.follow_account('relationship.contact');
CALL relationship.follow_account('relationship.visit');
CALL relationship.follow_account('relationship.finding');
CALL relationship.follow_account('relationship.promise');
COMMENT ON COLUMN relationship.contact.unit_id IS 'Home territory: that of the account, with which it moves';
