-- What holds for leads of a unit: how long answers may take, what then happens, and how the pool is used.

CREATE TABLE leads.lead_policy (
    id              uuid PRIMARY KEY,
    unit_id         uuid        NOT NULL REFERENCES platform.unit,
    segment         text        CHECK (length(segment) BETWEEN 1 AND 50),
    accept_minutes  bigint      CHECK (accept_minutes BETWEEN 1 AND 100000),
    contact_minutes bigint      CHECK (contact_minutes BETWEEN 1 AND 100000),
    escalation      jsonb       NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(escalation) = 'array'),
    claims_per_day  bigint      CHECK (claims_per_day >= 0),
    holding_cap     bigint      CHECK (holding_cap >= 0),
    cooldown_days   bigint      CHECK (cooldown_days >= 0),
    protection_days bigint      CHECK (protection_days >= 0),
    idle_days       bigint      CHECK (idle_days >= 1),
    stuck_days      bigint      CHECK (stuck_days >= 1),
    warn_days       bigint      CHECK (warn_days >= 0),
    version         bigint      NOT NULL DEFAULT 1,
    fv              jsonb       NOT NULL DEFAULT '{}',
    created_at      timestamptz NOT NULL DEFAULT now(),
    created_by      text        NOT NULL DEFAULT platform.acting(),
    updated_at      timestamptz NOT NULL DEFAULT now(),
    updated_by      text        NOT NULL DEFAULT platform.acting(),
    archived_at     timestamptz,
    CHECK (warn_days IS NULL OR warn_days < least(idle_days, stuck_days) OR (idle_days IS NULL AND stuck_days IS NULL))
);
COMMENT ON TABLE leads.lead_policy IS 'What holds for leads of a unit and those below without one of their own, and of a segment; no customer''s data';
COMMENT ON COLUMN leads.lead_policy.segment IS 'Null for leads of every segment that has no policy of its own';
COMMENT ON COLUMN leads.lead_policy.accept_minutes IS 'Working time within which a lead that was handed over is answered';
COMMENT ON COLUMN leads.lead_policy.contact_minutes IS 'Working time within which an accepted lead is contacted';
COMMENT ON COLUMN leads.lead_policy.escalation IS 'Steps: atPercent of the working time, and do: NOTIFY, REASSIGN, POOL';
COMMENT ON COLUMN leads.lead_policy.claims_per_day IS 'Most leads that somebody takes from the pool on a day';
COMMENT ON COLUMN leads.lead_policy.holding_cap IS 'Most open leads of somebody who takes one';
COMMENT ON COLUMN leads.lead_policy.cooldown_days IS 'For how long the owner before may not take a lead back';
COMMENT ON COLUMN leads.lead_policy.protection_days IS 'For how long whoever got a lead keeps it in any case';
COMMENT ON COLUMN leads.lead_policy.idle_days IS 'After how many days without follow-up a lead goes back to the pool';
COMMENT ON COLUMN leads.lead_policy.stuck_days IS 'After how many days in one stage a lead goes back to the pool';
COMMENT ON COLUMN leads.lead_policy.warn_days IS 'How many days before the owner is warned';
CREATE INDEX lead_policy_created ON leads.lead_policy (unit_id, created_at, id);
CREATE UNIQUE INDEX lead_policy_one ON leads.lead_policy (unit_id, coalesce(segment, '')) WHERE archived_at IS NULL;
CREATE TRIGGER keep_versions BEFORE UPDATE ON leads.lead_policy FOR EACH ROW EXECUTE FUNCTION platform.keep_versions();
CALL platform.audit_table('leads.lead_policy', 'lead-policy');

CREATE TABLE leads.response_clock (
    id             uuid PRIMARY KEY,
    lead_id        uuid        NOT NULL REFERENCES leads.lead,
    unit_id        uuid        NOT NULL REFERENCES platform.unit,
    owner_id       uuid        NOT NULL REFERENCES platform.person,
    kind           text        NOT NULL CHECK (kind IN ('ANSWER', 'CONTACT', 'RESPONSE')),
    started_at     timestamptz NOT NULL,
    due_at         timestamptz NOT NULL,
    ended_at       timestamptz,
    is_met         boolean,
    worked_minutes bigint      CHECK (worked_minutes >= 0),
    created_at     timestamptz NOT NULL DEFAULT now(),
    created_by     text        NOT NULL DEFAULT platform.acting(),
    CHECK ((ended_at IS NULL) = (is_met IS NULL)),
    CHECK (worked_minutes IS NULL OR is_met)
);
COMMENT ON TABLE leads.response_clock IS 'Clocks of hand-overs: until the answer, from there until contact, and the response: from the hand-over until contact';
COMMENT ON COLUMN leads.response_clock.is_met IS 'Whether what it waited for came, be it late; false when it was called off';
COMMENT ON COLUMN leads.response_clock.worked_minutes IS 'Working time of the owner that it took';
CREATE INDEX response_clock_lead ON leads.response_clock (lead_id) WHERE ended_at IS NULL;
CREATE INDEX response_clock_due ON leads.response_clock (unit_id, due_at, id);
ALTER TABLE leads.response_clock ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.response_clock USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));
CALL leads.follow_lead('leads.response_clock', 'lead_id');

CREATE TABLE leads.escalation (
    clock_id uuid        NOT NULL REFERENCES leads.response_clock,
    step     smallint    NOT NULL CHECK (step >= 1),
    at       timestamptz NOT NULL,
    action   text        NOT NULL CHECK (action IN ('NOTIFY', 'REASSIGN', 'POOL')),
    done_at  timestamptz,
    PRIMARY KEY (clock_id, step)
);
COMMENT ON TABLE leads.escalation IS 'Steps of a clock: when each is due and when it was done, once';
CREATE INDEX escalation_due ON leads.escalation (at) WHERE done_at IS NULL;
ALTER TABLE leads.escalation ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.escalation USING (EXISTS (SELECT FROM leads.response_clock c WHERE c.id = clock_id));

CREATE VIEW leads.late_response WITH (security_invoker = true) AS
    SELECT c.id, c.lead_id, c.unit_id, c.owner_id, c.kind, c.started_at, c.due_at, c.ended_at, c.worked_minutes,
           l.name, l.company, l.stage, l.archived_at
      FROM leads.response_clock c JOIN leads.lead l ON l.id = c.lead_id
     WHERE c.is_met IS DISTINCT FROM false AND coalesce(c.ended_at, now()) > c.due_at;
COMMENT ON VIEW leads.late_response IS 'Clocks that ran out: what they wait for is late or came late';

INSERT INTO platform.chore (name, due_at)
SELECT name, now() + interval '10 minutes' FROM unnest(ARRAY['escalate-leads', 'recycle-leads']) AS name;

GRANT SELECT, INSERT, UPDATE ON leads.lead_policy, leads.response_clock, leads.escalation TO ${app};
GRANT SELECT ON leads.late_response TO ${app};
