-- A card or a stand may be photographed for a lead, too.
ALTER TABLE leads.lead ADD COLUMN photos jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(photos) = 'array');
COMMENT ON COLUMN leads.lead.photos IS 'References: id, sha256, len, type, q';
CALL platform.link_files_of('leads.lead', 'lead', 'LEAD_READ');
