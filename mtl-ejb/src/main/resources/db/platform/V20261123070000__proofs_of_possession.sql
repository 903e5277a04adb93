-- Renewing the session of a device that registered a key needs a proof that the key is there (RFC 9449). Devices registered so far have
-- no thumbprint: nobody asked their clients for proofs.
ALTER TABLE platform.device
    ADD COLUMN key_thumbprint text CHECK (key_thumbprint ~ '^[A-Za-z0-9_-]{43}$'),
    ADD COLUMN wrong_proof_at timestamptz,
    ADD CONSTRAINT device_thumbprint_of_a_key CHECK (key_thumbprint IS NULL OR public_key IS NOT NULL);
COMMENT ON COLUMN platform.device.key_thumbprint IS 'RFC 7638 thumbprint of the public key; null when no proof is asked for';
COMMENT ON COLUMN platform.device.wrong_proof_at IS 'When somebody last tried to renew its session without its key, to the hour';

CREATE TABLE platform.used_proof (
    hash       bytea PRIMARY KEY CHECK (length(hash) = 32),
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE platform.used_proof IS 'Proofs that were taken, so that none is taken twice';
COMMENT ON COLUMN platform.used_proof.hash IS 'SHA-256 of the thumbprint of the key and the id of the proof';
COMMENT ON COLUMN platform.used_proof.expires_at IS 'When its nonce has ended for certain, so that it need not be remembered any longer';
GRANT SELECT, INSERT, DELETE ON platform.used_proof TO ${app};
