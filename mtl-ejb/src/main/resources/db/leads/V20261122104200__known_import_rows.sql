-- A row of a file without an external id is known again by what it says.

ALTER TABLE leads.lead ADD COLUMN import_key text CHECK (length(import_key) <= 64);
COMMENT ON COLUMN leads.lead.import_key IS 'Digest of the imported row that made the lead, so that a second import of it adds nothing';
CREATE UNIQUE INDEX lead_import_key ON leads.lead (unit_id, import_key) WHERE import_key IS NOT NULL;
