-- Devices that are told to delete what they hold, and codes by which a device is registered without a password.

ALTER TABLE platform.device
    ADD COLUMN wipe            text CHECK (wipe IN ('NOW', 'AFTER_UPLOAD')),
    ADD COLUMN wipe_ordered_at timestamptz,
    ADD COLUMN wiped_at        timestamptz,
    ADD CHECK ((wipe IS NULL) = (wipe_ordered_at IS NULL)),
    ADD CHECK (wiped_at IS NULL OR wipe IS NOT NULL);
COMMENT ON COLUMN platform.device.wipe IS 'What the device is told to do with its data at its next contact; null for nothing';
COMMENT ON COLUMN platform.device.wiped_at IS 'When the device said that it has done so';

CREATE TABLE platform.enrolment (
    id         uuid PRIMARY KEY,
    person_id  uuid        NOT NULL REFERENCES platform.person,
    expires_at timestamptz NOT NULL,
    install_id text CHECK (length(install_id) BETWEEN 8 AND 100),
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL
);
COMMENT ON TABLE platform.enrolment IS 'Leave for one installation to register for a person without a password';
COMMENT ON COLUMN platform.enrolment.install_id IS 'Installation that made use of it';
CREATE INDEX enrolment_person ON platform.enrolment (person_id);
CREATE INDEX enrolment_expiry ON platform.enrolment (expires_at);
CALL platform.audit_table('platform.enrolment', 'enrolment');

-- Apart from the enrolment, since audit shows whatever stands there.
CREATE TABLE platform.enrolment_code (
    hash         bytea PRIMARY KEY CHECK (length(hash) = 32),
    enrolment_id uuid NOT NULL REFERENCES platform.enrolment ON DELETE CASCADE
);
COMMENT ON TABLE platform.enrolment_code IS 'SHA-256 of the code of each enrolment that may still be used';
CREATE INDEX enrolment_code_enrolment ON platform.enrolment_code (enrolment_id);

GRANT SELECT, INSERT, UPDATE ON platform.enrolment TO ${app};
GRANT SELECT, INSERT, DELETE ON platform.enrolment_code TO ${app};
