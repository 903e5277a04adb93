-- A lead may be written before the account, contact or visit that the same transaction made: see the file of this name in relationship.
ALTER TABLE leads.lead ALTER CONSTRAINT lead_account_id_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE leads.lead ALTER CONSTRAINT lead_contact_id_fkey DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE leads.lead ALTER CONSTRAINT lead_visit_id_fkey DEFERRABLE INITIALLY DEFERRED;
