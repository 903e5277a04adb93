-- Not only accounts are followed: a table may say by which of its columns it refers to the row that moves.

CREATE OR REPLACE FUNCTION relationship.follow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('UPDATE %s SET unit_id = $1, updated_at = now(), updated_by = platform.acting() WHERE %I = $2 AND unit_id = $3',
        TG_ARGV[0], coalesce(TG_ARGV[1], 'account_id')) USING NEW.unit_id, NEW.id, OLD.unit_id;
    RETURN NULL;
END $$;
COMMENT ON FUNCTION relationship.follow IS 'Has rows of a table go along when the row they refer to is given to another unit; arguments: the table, its column, account_id when not given';
