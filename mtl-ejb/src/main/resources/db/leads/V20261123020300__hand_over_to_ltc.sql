-- The contract with Lead to Cash: what a lead must have to go there, what went along with it, and what came back.

CREATE TABLE leads.acceptance_criteria (
    id         uuid PRIMARY KEY,
    segment    text        CHECK (length(segment) BETWEEN 1 AND 50),
    version    bigint      NOT NULL CHECK (version >= 1),
    criteria   jsonb       NOT NULL CHECK (jsonb_typeof(criteria) = 'array'),
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL DEFAULT platform.acting(),
    UNIQUE NULLS NOT DISTINCT (segment, version)
);
COMMENT ON TABLE leads.acceptance_criteria IS 'What a lead must have to be handed over to LTC: the greatest version of its segment counts; never changed';
COMMENT ON COLUMN leads.acceptance_criteria.segment IS 'Null for leads of segments without criteria of their own';
COMMENT ON COLUMN leads.acceptance_criteria.criteria IS 'Named conditions on the evidence: name, anyOf (JSON pointers), atLeast, atMost, oneOf';
INSERT INTO leads.acceptance_criteria (id, version, criteria, created_by) VALUES (gen_random_uuid(), 1,
    '[{"name": "accepted by sales", "anyOf": ["/lead/stage"], "oneOf": ["SAL", "SQL"]},
      {"name": "company known", "anyOf": ["/lead/company", "/lead/accountId"]},
      {"name": "can be reached", "anyOf": ["/lead/email", "/lead/phone"]}]', 'system');
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON leads.acceptance_criteria
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CALL platform.audit_table('leads.acceptance_criteria', 'acceptance-criteria');
GRANT SELECT, INSERT ON leads.acceptance_criteria TO ${app};

CREATE UNIQUE INDEX handover_to_ltc ON leads.handover (lead_id) WHERE recipient = 'LTC' AND answer IS NULL;
COMMENT ON INDEX leads.handover_to_ltc IS 'LTC answers before it gets the lead again';
GRANT INSERT, UPDATE (answer, answered_at, reason) ON leads.handover TO ${app};

CREATE TABLE leads.evidence (
    handover_id uuid PRIMARY KEY REFERENCES leads.handover,
    lead_id     uuid        NOT NULL REFERENCES leads.lead,
    unit_id     uuid        NOT NULL REFERENCES platform.unit,
    criteria_id uuid        NOT NULL REFERENCES leads.acceptance_criteria,
    pack        jsonb       NOT NULL CHECK (jsonb_typeof(pack) = 'object'),
    created_at  timestamptz NOT NULL DEFAULT now(),
    created_by  text        NOT NULL DEFAULT platform.acting()
);
COMMENT ON TABLE leads.evidence IS 'What was known of a lead when it went to LTC; it moves with its lead and never changes otherwise';
COMMENT ON COLUMN leads.evidence.pack IS 'The lead, its stages, and what other modules knew of it';
CREATE INDEX evidence_lead ON leads.evidence (lead_id, handover_id);
ALTER TABLE leads.evidence ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.evidence USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));
CALL leads.follow_lead('leads.evidence', 'lead_id');
GRANT SELECT, INSERT ON leads.evidence TO ${app};

CREATE TABLE leads.opportunity (
    id          uuid PRIMARY KEY,
    unit_id     uuid        NOT NULL REFERENCES platform.unit,
    external_id text        NOT NULL UNIQUE CHECK (length(external_id) BETWEEN 1 AND 200),
    name        text        CHECK (length(name) <= 200),
    stage       text        CHECK (length(stage) <= 100),
    amount      numeric     CHECK (scale(amount) <= 4 AND abs(amount) < 1e15),
    currency    text        CHECK (currency ~ '^[A-Z]{3}$'),
    owner       text        CHECK (length(owner) <= 200),
    closed_at   timestamptz,
    told_at     timestamptz NOT NULL,
    version     bigint      NOT NULL DEFAULT 1,
    created_at  timestamptz NOT NULL DEFAULT now(),
    created_by  text        NOT NULL DEFAULT platform.acting(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    updated_by  text        NOT NULL DEFAULT platform.acting(),
    CHECK ((amount IS NULL) = (currency IS NULL))
);
COMMENT ON TABLE leads.opportunity IS 'Opportunities of LTC that came of leads, as LTC told them last';
COMMENT ON COLUMN leads.opportunity.unit_id IS 'Territory of the first lead it came of';
COMMENT ON COLUMN leads.opportunity.external_id IS 'Identity in LTC';
COMMENT ON COLUMN leads.opportunity.owner IS 'Who works on it there, in LTC''s words';
COMMENT ON COLUMN leads.opportunity.told_at IS 'Time of the outcome that told this; one that comes late changes nothing';
ALTER TABLE leads.opportunity ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.opportunity USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));
CALL platform.audit_table('leads.opportunity', 'opportunity');
GRANT SELECT, INSERT, UPDATE ON leads.opportunity TO ${app};

CREATE TABLE leads.opportunity_lead (
    id             uuid        NOT NULL UNIQUE DEFAULT gen_random_uuid(),
    opportunity_id uuid        NOT NULL REFERENCES leads.opportunity,
    lead_id        uuid        NOT NULL REFERENCES leads.lead,
    unit_id        uuid        NOT NULL REFERENCES platform.unit,
    created_at     timestamptz NOT NULL DEFAULT now(),
    created_by     text        NOT NULL DEFAULT platform.acting(),
    PRIMARY KEY (opportunity_id, lead_id)
);
COMMENT ON TABLE leads.opportunity_lead IS 'Leads that an opportunity came of';
COMMENT ON COLUMN leads.opportunity_lead.unit_id IS 'Territory of the lead';
CREATE INDEX opportunity_lead_lead ON leads.opportunity_lead (lead_id);
ALTER TABLE leads.opportunity_lead ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.opportunity_lead USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));
CALL leads.follow_lead('leads.opportunity_lead', 'lead_id');
GRANT SELECT, INSERT, UPDATE, DELETE ON leads.opportunity_lead TO ${app};

CREATE TABLE leads.opportunity_outcome (
    id             uuid PRIMARY KEY,
    event_id       text        NOT NULL CHECK (length(event_id) BETWEEN 1 AND 200),
    unit_id        uuid        NOT NULL REFERENCES platform.unit,
    opportunity_id uuid        REFERENCES leads.opportunity,
    outcome        text        NOT NULL CHECK (outcome IN ('ACCEPTED', 'REFUSED', 'SQL', 'WON', 'LOST')),
    reason         text        CHECK (length(reason) BETWEEN 1 AND 500),
    at             timestamptz NOT NULL,
    lead_ids       jsonb       NOT NULL CHECK (jsonb_typeof(lead_ids) = 'array'),
    created_at     timestamptz NOT NULL DEFAULT now(),
    created_by     text        NOT NULL DEFAULT platform.acting(),
    UNIQUE (created_by, event_id)
);
COMMENT ON TABLE leads.opportunity_outcome IS 'What LTC told, each event once; never changed';
COMMENT ON COLUMN leads.opportunity_outcome.event_id IS 'Identity of the event in LTC, by which a repetition is recognised';
COMMENT ON COLUMN leads.opportunity_outcome.unit_id IS 'Territory of the first lead it is about';
CREATE INDEX opportunity_outcome_leads ON leads.opportunity_outcome USING gin (lead_ids jsonb_path_ops);
ALTER TABLE leads.opportunity_outcome ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.opportunity_outcome USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));
CALL platform.audit_table('leads.opportunity_outcome', 'opportunity-outcome');
GRANT SELECT, INSERT, UPDATE (opportunity_id) ON leads.opportunity_outcome TO ${app};
