-- Rows that one transaction makes are written in the persistence provider's order, not in the caller's: a contact may come before the
-- account it belongs to. All of them are there when the transaction ends.
ALTER TABLE relationship.account ALTER CONSTRAINT account_parent_id_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE relationship.contact ALTER CONSTRAINT contact_account_id_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE relationship.visit ALTER CONSTRAINT visit_account_id_fkey DEFERRABLE INITIALLY DEFERRED;
