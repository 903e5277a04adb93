-- Who gets which lead: teams, rules, whose turn it is, and why each lead went where it went.

CREATE TABLE leads.sales_team (
    id          uuid PRIMARY KEY,
    unit_id     uuid        NOT NULL REFERENCES platform.unit,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    members     jsonb       NOT NULL CHECK (jsonb_typeof(members) = 'array' AND jsonb_array_length(members) > 0),
    version     bigint      NOT NULL DEFAULT 1,
    fv          jsonb       NOT NULL DEFAULT '{}',
    created_at  timestamptz NOT NULL DEFAULT now(),
    created_by  text        NOT NULL DEFAULT platform.acting(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    updated_by  text        NOT NULL DEFAULT platform.acting(),
    archived_at timestamptz
);
COMMENT ON TABLE leads.sales_team IS 'People among whom rules choose; no customer''s data';
COMMENT ON COLUMN leads.sales_team.unit_id IS 'Unit whose people keep it';
COMMENT ON COLUMN leads.sales_team.members IS 'In the order of their turn: personId, weight, capacity, territories';
CREATE INDEX sales_team_created ON leads.sales_team (unit_id, created_at, id);
CREATE TRIGGER keep_versions BEFORE UPDATE ON leads.sales_team FOR EACH ROW EXECUTE FUNCTION platform.keep_versions();
CALL platform.audit_table('leads.sales_team', 'sales-team');

-- A member is a person: the array cannot say so by itself.
CREATE FUNCTION leads.check_members() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM jsonb_array_elements(NEW.members) m
                WHERE NOT EXISTS (SELECT FROM platform.person p WHERE p.id = (m ->> 'personId')::uuid)) THEN
        RAISE EXCEPTION 'a member of a team is a person' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER check_members BEFORE INSERT OR UPDATE OF members ON leads.sales_team
    FOR EACH ROW EXECUTE FUNCTION leads.check_members();

CREATE TABLE leads.team_turn (
    team_id     uuid PRIMARY KEY REFERENCES leads.sales_team,
    last_person uuid REFERENCES platform.person,
    credits     jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(credits) = 'object')
);
COMMENT ON TABLE leads.team_turn IS 'Whose turn it is in a team; locked by whoever gives its members leads, so that all nodes go through one order';
COMMENT ON COLUMN leads.team_turn.last_person IS 'Who got the last lead';
COMMENT ON COLUMN leads.team_turn.credits IS 'By person: what the weights owe them';

CREATE TABLE leads.assignment_rule_set (
    id               uuid PRIMARY KEY,
    unit_id          uuid        NOT NULL REFERENCES platform.unit,
    name             text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    number           bigint      NOT NULL CHECK (number >= 1),
    state            text        NOT NULL CHECK (state IN ('DRAFT', 'SIMULATED', 'ACTIVE', 'RETIRED')),
    assign_on        jsonb       NOT NULL CHECK (jsonb_typeof(assign_on) = 'array'),
    rules            jsonb       NOT NULL CHECK (jsonb_typeof(rules) = 'array' AND jsonb_array_length(rules) > 0),
    overflow_to_pool boolean     NOT NULL,
    simulation       jsonb CHECK (jsonb_typeof(simulation) = 'object'),
    activated_at     timestamptz,
    version          bigint      NOT NULL DEFAULT 1,
    fv               jsonb       NOT NULL DEFAULT '{}',
    created_at       timestamptz NOT NULL DEFAULT now(),
    created_by       text        NOT NULL DEFAULT platform.acting(),
    updated_at       timestamptz NOT NULL DEFAULT now(),
    updated_by       text        NOT NULL DEFAULT platform.acting(),
    archived_at      timestamptz,
    UNIQUE (unit_id, number),
    CHECK (state <> 'SIMULATED' OR simulation IS NOT NULL),
    CHECK (state <> 'ACTIVE' OR (activated_at IS NOT NULL AND archived_at IS NULL))
);
COMMENT ON TABLE leads.assignment_rule_set IS 'Rules by which leads of a unit and those below go to people; no customer''s data';
COMMENT ON COLUMN leads.assignment_rule_set.number IS 'Counts the rule sets of the unit; decisions name it';
COMMENT ON COLUMN leads.assignment_rule_set.assign_on IS 'CAPTURED, IMPORTED, MQL';
CREATE INDEX assignment_rule_set_created ON leads.assignment_rule_set (unit_id, created_at, id);
CREATE UNIQUE INDEX assignment_rule_set_active ON leads.assignment_rule_set (unit_id) WHERE state = 'ACTIVE';
CREATE TRIGGER keep_versions BEFORE UPDATE ON leads.assignment_rule_set FOR EACH ROW EXECUTE FUNCTION platform.keep_versions();
CALL platform.audit_table('leads.assignment_rule_set', 'assignment-rule-set');

-- Decisions refer to what was active by its number: it stays as it was.
CREATE FUNCTION leads.keep_decided_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was active does not change' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER keep_decided_rules BEFORE UPDATE ON leads.assignment_rule_set
    FOR EACH ROW WHEN (OLD.state IN ('ACTIVE', 'RETIRED') AND (NEW.rules, NEW.assign_on, NEW.overflow_to_pool, NEW.unit_id)
        IS DISTINCT FROM (OLD.rules, OLD.assign_on, OLD.overflow_to_pool, OLD.unit_id))
    EXECUTE FUNCTION leads.keep_decided_rules();

CREATE TABLE leads.routing (
    lead_id        uuid PRIMARY KEY REFERENCES leads.lead,
    unit_id        uuid        NOT NULL REFERENCES platform.unit,
    state          text        NOT NULL CHECK (state IN ('ASSIGNED', 'POOLED', 'UNASSIGNED')),
    reason         text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 40),
    since          timestamptz NOT NULL,
    person_id      uuid REFERENCES platform.person,
    previous_owner uuid REFERENCES platform.person,
    left_at        timestamptz,
    followed_up_at timestamptz,
    warned_at      timestamptz,
    created_at     timestamptz NOT NULL DEFAULT now(),
    created_by     text        NOT NULL DEFAULT platform.acting(),
    CHECK ((state = 'ASSIGNED') = (person_id IS NOT NULL)),
    CHECK ((previous_owner IS NULL) = (left_at IS NULL))
);
COMMENT ON TABLE leads.routing IS 'Where a lead stands between marketing and a seller: with somebody, in the pool, or with nobody and why';
COMMENT ON COLUMN leads.routing.previous_owner IS 'Who had it last; may not take it back at once';
COMMENT ON COLUMN leads.routing.followed_up_at IS 'When its owner did something about it last';
COMMENT ON COLUMN leads.routing.warned_at IS 'When the owner was told that it goes back to the pool; null since they followed up';
CREATE INDEX routing_waiting ON leads.routing (unit_id, state, since, lead_id) WHERE state <> 'ASSIGNED';
CREATE INDEX routing_person ON leads.routing (person_id) WHERE person_id IS NOT NULL;
ALTER TABLE leads.routing ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.routing USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));
CALL leads.follow_lead('leads.routing', 'lead_id');

CREATE TABLE leads.assignment_log (
    id              uuid PRIMARY KEY,
    lead_id         uuid        NOT NULL REFERENCES leads.lead,
    unit_id         uuid        NOT NULL REFERENCES platform.unit,
    at              timestamptz NOT NULL,
    outcome         text        NOT NULL CHECK (outcome IN ('ASSIGNED', 'POOLED', 'UNASSIGNED')),
    reason          text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 40),
    rule_set_id     uuid REFERENCES leads.assignment_rule_set,
    rule_set_number bigint,
    rule            text        CHECK (length(rule) <= 200),
    team_id         uuid REFERENCES leads.sales_team,
    person_id       uuid REFERENCES platform.person,
    candidates      jsonb       NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(candidates) = 'array'),
    created_at      timestamptz NOT NULL DEFAULT now(),
    created_by      text        NOT NULL DEFAULT platform.acting(),
    CHECK ((outcome = 'ASSIGNED') = (person_id IS NOT NULL)),
    CHECK ((rule_set_id IS NULL) = (rule_set_number IS NULL))
);
COMMENT ON TABLE leads.assignment_log IS 'Every decision about who gets a lead: by which rule of which rule set, who was considered, and why; never changed';
COMMENT ON COLUMN leads.assignment_log.candidates IS 'Who was considered: personId and, where they could not take it, excluded';
CREATE INDEX assignment_log_lead ON leads.assignment_log (lead_id, at, id);
CREATE INDEX assignment_log_claims ON leads.assignment_log (person_id, at) WHERE reason = 'CLAIMED';
ALTER TABLE leads.assignment_log ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.assignment_log USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));
CALL leads.follow_lead('leads.assignment_log', 'lead_id');

-- How busy somebody is does not depend on what the acting person may see; it tells a number, not a lead.
CREATE FUNCTION leads.open_leads(people uuid[]) RETURNS TABLE (person_id uuid, leads bigint)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = leads, pg_temp AS $$
    SELECT owner_id, count(*) FROM lead
     WHERE owner_id = ANY (people) AND archived_at IS NULL AND stage IN ('INQUIRY', 'MQL', 'SAL', 'SQL')
     GROUP BY owner_id
$$;
COMMENT ON FUNCTION leads.open_leads IS 'How many open leads people have, whoever asks';
CREATE INDEX lead_open_of_owner ON leads.lead (owner_id)
    WHERE archived_at IS NULL AND stage IN ('INQUIRY', 'MQL', 'SAL', 'SQL');

REVOKE ALL ON FUNCTION leads.open_leads, leads.check_members, leads.keep_decided_rules FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.open_leads, leads.check_members, leads.keep_decided_rules TO ${app};
GRANT SELECT, INSERT, UPDATE ON leads.sales_team, leads.team_turn, leads.assignment_rule_set, leads.routing TO ${app};
GRANT SELECT, INSERT ON leads.assignment_log TO ${app};

-- Lists read these; with the rights of whoever asks, so that row-level security holds.
CREATE VIEW leads.unassigned_lead WITH (security_invoker = true) AS
    SELECT r.lead_id AS id, r.unit_id, r.since, r.reason, l.version, l.stage, l.segment, l.name, l.company, l.country, l.city, l.origin,
           l.channel, l.created_at, l.archived_at
      FROM leads.routing r JOIN leads.lead l ON l.id = r.lead_id
     WHERE r.state = 'UNASSIGNED' AND l.owner_id IS NULL AND l.stage IN ('INQUIRY', 'MQL', 'SAL', 'SQL');
COMMENT ON VIEW leads.unassigned_lead IS 'Open leads with nobody, and why';

CREATE VIEW leads.pooled_lead WITH (security_invoker = true) AS
    SELECT r.lead_id AS id, r.unit_id, r.since, r.reason, l.version, l.stage, l.segment, l.name, l.company, l.country, l.city, l.origin,
           l.channel, l.created_at, l.archived_at
      FROM leads.routing r JOIN leads.lead l ON l.id = r.lead_id
     WHERE r.state = 'POOLED' AND l.owner_id IS NULL AND l.stage IN ('INQUIRY', 'MQL', 'SAL', 'SQL');
COMMENT ON VIEW leads.pooled_lead IS 'Open leads of the pool, for whoever wants them';
GRANT SELECT ON leads.unassigned_lead, leads.pooled_lead TO ${app};
