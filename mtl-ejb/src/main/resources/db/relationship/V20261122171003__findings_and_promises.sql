-- What comes out of a visit and leads a life of its own.

CREATE TABLE relationship.finding (
    id          uuid PRIMARY KEY,
    unit_id     uuid        NOT NULL REFERENCES platform.unit,
    account_id  uuid        NOT NULL REFERENCES relationship.account DEFERRABLE INITIALLY DEFERRED,
    visit_id    uuid        REFERENCES relationship.visit DEFERRABLE INITIALLY DEFERRED,
    kind        text        NOT NULL CHECK (kind IN ('PAIN_POINT', 'COMPETITOR_FACT', 'EXPERT_REQUEST')),
    subject     text        CHECK (length(subject) <= 200),
    text        text        CHECK (length(text) <= 2000),
    needed_by   date,
    first_hand  boolean,
    version     bigint      NOT NULL DEFAULT 1,
    fv          jsonb       NOT NULL DEFAULT '{}',
    created_at  timestamptz NOT NULL DEFAULT now(),
    created_by  text        NOT NULL DEFAULT platform.acting(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    updated_by  text        NOT NULL DEFAULT platform.acting(),
    archived_at timestamptz
);
COMMENT ON TABLE relationship.finding IS 'What somebody found out at a customer''s: where it hurts, what a rival does, what an expert is wanted for';
COMMENT ON COLUMN relationship.finding.unit_id IS 'Home territory, that of the account when it was noted';
COMMENT ON COLUMN relationship.finding.subject IS 'The competitor, the expertise wanted, or the topic';
COMMENT ON COLUMN relationship.finding.first_hand IS 'Whether whoever tells it saw or heard it';
COMMENT ON COLUMN relationship.finding.fv IS 'Field to the version that changed it last';
CREATE INDEX finding_created ON relationship.finding (unit_id, created_at, id);
CREATE INDEX finding_updated ON relationship.finding (unit_id, updated_at, id);
CREATE INDEX finding_account ON relationship.finding (account_id, created_at, id);
CREATE INDEX finding_visit ON relationship.finding (visit_id) WHERE visit_id IS NOT NULL;
CALL platform.sync_table('relationship.finding', 'finding', 5::smallint);

CREATE TABLE relationship.promise (
    id          uuid PRIMARY KEY,
    unit_id     uuid        NOT NULL REFERENCES platform.unit,
    account_id  uuid        NOT NULL REFERENCES relationship.account DEFERRABLE INITIALLY DEFERRED,
    visit_id    uuid        REFERENCES relationship.visit DEFERRABLE INITIALLY DEFERRED,
    promised_by text        NOT NULL CHECK (promised_by IN ('US', 'CUSTOMER')),
    who         text        CHECK (length(who) <= 200),
    to_whom     text        CHECK (length(to_whom) <= 200),
    what        text        NOT NULL CHECK (length(what) BETWEEN 1 AND 2000),
    due_on      date,
    state       text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'KEPT', 'BROKEN')),
    version     bigint      NOT NULL DEFAULT 1,
    fv          jsonb       NOT NULL DEFAULT '{}',
    created_at  timestamptz NOT NULL DEFAULT now(),
    created_by  text        NOT NULL DEFAULT platform.acting(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    updated_by  text        NOT NULL DEFAULT platform.acting(),
    archived_at timestamptz
);
COMMENT ON TABLE relationship.promise IS 'Who promised what to whom by when, also by word of mouth, and whether it was kept';
COMMENT ON COLUMN relationship.promise.unit_id IS 'Home territory, that of the account when it was noted';
COMMENT ON COLUMN relationship.promise.who IS 'Who said so, on the side that promised';
COMMENT ON COLUMN relationship.promise.fv IS 'Field to the version that changed it last';
CREATE INDEX promise_created ON relationship.promise (unit_id, created_at, id);
CREATE INDEX promise_updated ON relationship.promise (unit_id, updated_at, id);
CREATE INDEX promise_account ON relationship.promise (account_id, created_at, id);
CREATE INDEX promise_visit ON relationship.promise (visit_id) WHERE visit_id IS NOT NULL;
CALL platform.sync_table('relationship.promise', 'promise', 6::smallint);

GRANT SELECT, INSERT, UPDATE ON relationship.finding, relationship.promise TO ${app};
