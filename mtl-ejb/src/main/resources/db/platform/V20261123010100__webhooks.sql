-- Facts on their way to other systems.

CREATE TABLE platform.webhook (
    id                uuid PRIMARY KEY,
    unit_id           uuid        NOT NULL REFERENCES platform.unit,
    url               text        NOT NULL CHECK (length(url) BETWEEN 1 AND 2000),
    types             jsonb       NOT NULL CHECK (jsonb_typeof(types) = 'array' AND jsonb_array_length(types) BETWEEN 1 AND 50),
    description       text        CHECK (length(description) <= 500),
    state             text        NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'PAUSED')),
    paused_because    text        CHECK (paused_because IN ('ASKED', 'GONE', 'FAILING')),
    failing_since     timestamptz,
    secret_number     integer     NOT NULL DEFAULT 1 CHECK (secret_number >= 1),
    old_secret_until  timestamptz,
    version           bigint      NOT NULL DEFAULT 1,
    created_at        timestamptz NOT NULL DEFAULT now(),
    created_by        text        NOT NULL DEFAULT platform.acting(),
    updated_at        timestamptz NOT NULL DEFAULT now(),
    updated_by        text        NOT NULL DEFAULT platform.acting(),
    archived_at       timestamptz,
    CHECK ((state = 'PAUSED') = (paused_because IS NOT NULL)),
    CHECK (secret_number > 1 OR old_secret_until IS NULL)
);
COMMENT ON TABLE platform.webhook IS 'Another system that is told facts of a unit and of everything below it';
COMMENT ON COLUMN platform.webhook.unit_id IS 'Whose facts it carries; it is kept by whoever administers webhooks there. The row itself holds no customer data';
COMMENT ON COLUMN platform.webhook.types IS 'Types of facts, each whole or, with .* at its end, all that begin so';
COMMENT ON COLUMN platform.webhook.failing_since IS 'Since when nothing was taken any more, null while the last attempt was';
COMMENT ON COLUMN platform.webhook.secret_number IS 'The secret is derived from it, the id and a key of the server, and stored nowhere';
COMMENT ON COLUMN platform.webhook.old_secret_until IS 'Until when what is sent is signed with the secret before, too';
CREATE INDEX webhook_unit ON platform.webhook (unit_id, created_at, id);
CALL platform.audit_table('platform.webhook', 'webhook');

CREATE TABLE platform.webhook_delivery (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    webhook_id      uuid        NOT NULL REFERENCES platform.webhook,
    fact_id         uuid        NOT NULL REFERENCES platform.fact ON DELETE CASCADE,
    n               bigint      NOT NULL,
    type            text        NOT NULL,
    subject_kind    text        NOT NULL,
    subject_id      uuid        NOT NULL,
    state           text        NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'DELIVERED', 'DEAD')),
    attempts        integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    first_tried_at  timestamptz,
    last_tried_at   timestamptz,
    outcome         text        CHECK (outcome IN ('TAKEN', 'REFUSED', 'REDIRECTED', 'UNREACHABLE', 'TIMED_OUT', 'FORBIDDEN_ADDRESS')),
    status          bigint      CHECK (status BETWEEN 100 AND 999),
    duration_millis bigint      CHECK (duration_millis >= 0),
    replays         integer     NOT NULL DEFAULT 0 CHECK (replays >= 0),
    lease           uuid,
    due_at          timestamptz NOT NULL DEFAULT now(),
    ended_at        timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    UNIQUE (webhook_id, fact_id),
    CHECK ((state = 'PENDING') = (ended_at IS NULL)),
    CHECK (state = 'PENDING' OR lease IS NULL)
);
COMMENT ON TABLE platform.webhook_delivery IS 'A fact that a webhook is to be told, and how the last attempt went; goes with the fact';
COMMENT ON COLUMN platform.webhook_delivery.n IS 'As in the fact: one subject''s are sent in this order';
COMMENT ON COLUMN platform.webhook_delivery.type IS 'As in the fact, with its subject: whoever reads the log need not see the territory. What the fact says is not here';
COMMENT ON COLUMN platform.webhook_delivery.attempts IS 'Since it was made, taken up again or replayed';
COMMENT ON COLUMN platform.webhook_delivery.first_tried_at IS 'Given up 72 hours after it';
COMMENT ON COLUMN platform.webhook_delivery.lease IS 'Names the attempt a node is at; due_at is when another may take it for dead';
CREATE INDEX webhook_delivery_fact ON platform.webhook_delivery (fact_id);
CREATE INDEX webhook_delivery_log ON platform.webhook_delivery (webhook_id, created_at, id);
CREATE INDEX webhook_delivery_due ON platform.webhook_delivery (webhook_id, due_at, n) WHERE state = 'PENDING';
CREATE INDEX webhook_delivery_subject ON platform.webhook_delivery (webhook_id, subject_id, n) WHERE state = 'PENDING';

GRANT SELECT, INSERT, UPDATE ON platform.webhook, platform.webhook_delivery TO ${app};
