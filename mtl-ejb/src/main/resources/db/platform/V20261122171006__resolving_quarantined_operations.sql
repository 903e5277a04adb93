-- What a phone brought and could not be taken as it was waits for a person, who says what became of it.

ALTER TABLE platform.op_seen
    ADD COLUMN resolved_at timestamptz,
    ADD COLUMN resolved_by text,
    ADD COLUMN resolution  text CHECK (resolution IN ('APPLIED', 'DISMISSED')),
    ADD COLUMN note        text CHECK (length(note) <= 2000),
    ADD CHECK (num_nonnulls(resolved_at, resolved_by, resolution) IN (0, 3)),
    ADD CHECK (resolved_at IS NULL OR result ->> 'st' = 'quarantined');
COMMENT ON COLUMN platform.op_seen.resolution IS 'What a person did about a quarantined operation: took it over by hand, or left it';
CREATE INDEX op_seen_waiting ON platform.op_seen (received_at, op_id) WHERE result ->> 'st' = 'quarantined' AND resolved_at IS NULL;
GRANT UPDATE (resolved_at, resolved_by, resolution, note) ON platform.op_seen TO ${app};
