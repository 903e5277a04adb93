-- See rows_follow_their_account in relationship. A lead of the account that another unit works on stays there.
CALL relationship.follow_account('leads.lead');

-- And whoever gets a lead gets its history.
CREATE FUNCTION leads.take_history() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    UPDATE stage_change SET unit_id = NEW.unit_id WHERE lead_id = NEW.id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION leads.take_history FROM PUBLIC;
CREATE TRIGGER take_history AFTER UPDATE OF unit_id ON leads.lead
    FOR EACH ROW WHEN (OLD.unit_id <> NEW.unit_id) EXECUTE FUNCTION leads.take_history();
COMMENT ON TABLE leads.stage_change IS 'Every stage a lead entered, when and by whom; it moves with its lead and never changes otherwise';
