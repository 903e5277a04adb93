-- Where a field client wants to be told that there is news.

CREATE TABLE platform.push_subscription (
    device_id   uuid PRIMARY KEY REFERENCES platform.device,
    person_id   uuid        NOT NULL REFERENCES platform.person,
    endpoint    text        NOT NULL CHECK (length(endpoint) <= 2000),
    p256dh      bytea       NOT NULL CHECK (length(p256dh) = 65),
    auth        bytea       NOT NULL CHECK (length(auth) = 16),
    hint_due_at timestamptz,
    hint_since  timestamptz,
    attempts    integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    version     bigint      NOT NULL DEFAULT 1,
    created_at  timestamptz NOT NULL DEFAULT now(),
    created_by  text        NOT NULL,
    CHECK ((hint_due_at IS NULL) = (hint_since IS NULL))
);
COMMENT ON TABLE platform.push_subscription IS 'Push service of a device (RFC 8030), and whether there is something to hint at';
COMMENT ON COLUMN platform.push_subscription.endpoint IS 'Known to the device and its push service only: whoever has it can send to the device';
COMMENT ON COLUMN platform.push_subscription.p256dh IS 'Public key of the device, an uncompressed point of P-256 (RFC 8291)';
COMMENT ON COLUMN platform.push_subscription.auth IS 'Authentication secret of the device (RFC 8291)';
COMMENT ON COLUMN platform.push_subscription.hint_due_at IS 'When to send the next hint; null when there is nothing to say';
COMMENT ON COLUMN platform.push_subscription.hint_since IS 'Since when there is something to say';
CREATE INDEX push_subscription_person ON platform.push_subscription (person_id);
CREATE INDEX push_subscription_due ON platform.push_subscription (hint_due_at) WHERE hint_due_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.push_subscription TO ${app};
