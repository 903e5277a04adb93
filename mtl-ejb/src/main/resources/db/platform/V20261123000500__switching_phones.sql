-- Whoever changes to another phone revokes the old one from the new one; what the old one has not sent yet may still come.

ALTER TABLE platform.device
    ADD COLUMN revoked_by_device uuid REFERENCES platform.device,
    ADD CHECK (revoked_by_device IS NULL OR revoked_at IS NOT NULL);
COMMENT ON COLUMN platform.device.revoked_by_device IS 'Another device of the same person that it was revoked from: then it may hand in what it captured for a day; null when it ended at once';
