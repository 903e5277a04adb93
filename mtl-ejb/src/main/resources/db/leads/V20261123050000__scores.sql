-- How good leads are, by which rules, and since when.

CREATE TABLE leads.score_model (
    id         uuid PRIMARY KEY,
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    segment    text        CHECK (length(segment) BETWEEN 1 AND 50),
    latest     bigint      NOT NULL DEFAULT 1 CHECK (latest >= 1),
    version    bigint      NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL DEFAULT platform.acting(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    updated_by text        NOT NULL DEFAULT platform.acting()
);
COMMENT ON TABLE leads.score_model IS 'Rules that leads are scored by; of no territory, like forms';
COMMENT ON COLUMN leads.score_model.segment IS 'Segment whose leads it is for, null for all that no other model is for; never changed';
COMMENT ON COLUMN leads.score_model.latest IS 'Number of its newest version';
CREATE INDEX score_model_created ON leads.score_model (created_at, id);

CREATE TABLE leads.score_model_version (
    model_id   uuid        NOT NULL REFERENCES leads.score_model,
    v          bigint      NOT NULL CHECK (v >= 1),
    definition json        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL DEFAULT platform.acting(),
    PRIMARY KEY (model_id, v)
);
COMMENT ON TABLE leads.score_model_version IS 'What a model said at a time; never changed, never deleted, so that a score can be explained for ever';

CREATE TABLE leads.score_activation (
    id         uuid PRIMARY KEY,
    model_id   uuid        NOT NULL REFERENCES leads.score_model,
    v          bigint,
    at         timestamptz NOT NULL DEFAULT clock_timestamp(),
    created_by text        NOT NULL DEFAULT platform.acting(),
    FOREIGN KEY (model_id, v) REFERENCES leads.score_model_version
);
COMMENT ON TABLE leads.score_activation IS 'From when on leads of a model''s segment are scored by which version; the newest for the segment holds';
COMMENT ON COLUMN leads.score_activation.v IS 'Null for a model that was withdrawn';
CREATE INDEX score_activation_at ON leads.score_activation (at, id);

CREATE TABLE leads.score (
    lead_id     uuid PRIMARY KEY REFERENCES leads.lead,
    unit_id     uuid             NOT NULL,
    fit         double precision NOT NULL,
    engagement  double precision NOT NULL,
    grade       text             NOT NULL CHECK (grade ~ '^[ABC][123]$'),
    model_id    uuid             NOT NULL,
    v           bigint           NOT NULL,
    computed_at timestamptz      NOT NULL,
    due_at      timestamptz,
    created_at  timestamptz      NOT NULL DEFAULT now(),
    created_by  text             NOT NULL DEFAULT platform.acting(),
    FOREIGN KEY (model_id, v) REFERENCES leads.score_model_version
);
COMMENT ON TABLE leads.score IS 'What each lead''s score was when something about it changed last; computed from the lead, its touches and the model, and can be at any time';
COMMENT ON COLUMN leads.score.unit_id IS 'Of the lead, which it follows';
COMMENT ON COLUMN leads.score.due_at IS 'When it changes though nothing happens, since engagement fades; null when it stays';
CREATE INDEX score_due ON leads.score (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX score_best ON leads.score (unit_id, grade, engagement DESC, lead_id);
COMMENT ON INDEX leads.score_best IS 'Serves queues: the best leads of some units first';

CREATE TABLE leads.score_change (
    id         uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    lead_id    uuid             NOT NULL REFERENCES leads.lead,
    unit_id    uuid             NOT NULL,
    at         timestamptz      NOT NULL,
    from_grade text             NOT NULL,
    to_grade   text             NOT NULL CHECK (to_grade <> from_grade),
    fit        double precision NOT NULL,
    engagement double precision NOT NULL,
    model_id   uuid             NOT NULL,
    v          bigint           NOT NULL,
    created_by text             NOT NULL DEFAULT platform.acting()
);
COMMENT ON TABLE leads.score_change IS 'Every change of a lead''s grade, with the score and the version that made it; a lead begins with C3; moves with its lead, else never changed';
CREATE INDEX score_change_lead ON leads.score_change (lead_id, at, id);

CREATE TABLE leads.score_run (
    id         uuid PRIMARY KEY,
    model_id   uuid        REFERENCES leads.score_model,
    state      text        NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    upkeep     boolean     NOT NULL,
    after_id   uuid,
    total      bigint      NOT NULL DEFAULT 0,
    scored     bigint      NOT NULL DEFAULT 0,
    changed    bigint      NOT NULL DEFAULT 0,
    promoted   bigint      NOT NULL DEFAULT 0,
    error      text,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL DEFAULT platform.acting(),
    ended_at   timestamptz,
    CHECK ((state = 'RUNNING') = (ended_at IS NULL)),
    CHECK (upkeep OR model_id IS NOT NULL)
);
COMMENT ON TABLE leads.score_run IS 'Scoring all leads anew, in steps, in the order of their ids';
COMMENT ON COLUMN leads.score_run.model_id IS 'Model whose leads are scored, null for all leads';
COMMENT ON COLUMN leads.score_run.upkeep IS 'Whether the system itself does it, a little at a time, after another version was activated';
COMMENT ON COLUMN leads.score_run.after_id IS 'The last lead that was scored';
CREATE INDEX score_run_open ON leads.score_run (created_at) WHERE state = 'RUNNING';
CREATE INDEX score_run_model ON leads.score_run (model_id, created_at);

-- Versions and what was activated are evidence.
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON leads.score_model_version
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON leads.score_activation
    FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

-- A grade cannot change without leaving its trace, however the score is written.
CREATE FUNCTION leads.keep_first_grades() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    INSERT INTO score_change (lead_id, unit_id, at, from_grade, to_grade, fit, engagement, model_id, v)
    SELECT lead_id, unit_id, computed_at, 'C3', grade, fit, engagement, model_id, v FROM added WHERE grade <> 'C3';
    RETURN NULL;
END $$;
CREATE FUNCTION leads.keep_grade_changes() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    INSERT INTO score_change (lead_id, unit_id, at, from_grade, to_grade, fit, engagement, model_id, v)
    SELECT a.lead_id, a.unit_id, a.computed_at, b.grade, a.grade, a.fit, a.engagement, a.model_id, a.v
      FROM before b JOIN after a ON a.lead_id = b.lead_id AND a.grade <> b.grade;
    RETURN NULL;
END $$;
CREATE TRIGGER keep_first_grades AFTER INSERT ON leads.score
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION leads.keep_first_grades();
CREATE TRIGGER keep_grade_changes AFTER UPDATE ON leads.score
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION leads.keep_grade_changes();

-- Two leads that become one have both one's touches: both are scored anew.
CREATE FUNCTION leads.score_again() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    UPDATE score SET due_at = now() WHERE lead_id IN (OLD.lead_id, NEW.lead_id);
    RETURN NULL;
END $$;
CREATE TRIGGER score_again AFTER UPDATE OF lead_id ON leads.touch
    FOR EACH ROW WHEN (OLD.lead_id <> NEW.lead_id) EXECUTE FUNCTION leads.score_again();

CREATE FUNCTION leads.mark_machine_touches(ids uuid[]) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
DECLARE marked integer;
BEGIN
    UPDATE touch SET machine = true
     WHERE id = ANY (ids) AND kind = 'email.clicked' AND NOT machine AND unit_id = ANY ((SELECT platform.territory())::uuid[]);
    GET DIAGNOSTICS marked = ROW_COUNT;
    RETURN marked;
END $$;
COMMENT ON FUNCTION leads.mark_machine_touches IS 'Says of clicks that a machine made them; the one thing about a touch that is found out later';

CREATE FUNCTION leads.lead_as_of(of_lead uuid, as_of timestamptz) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = leads, pg_temp AS $$
    SELECT to_jsonb(l) - '{fv,search}'::text[] || coalesce((
           SELECT jsonb_object_agg(undone.key, undone.before)
             FROM (SELECT DISTINCT ON (c.key) c.key, c.value -> 0 AS before
                     FROM platform.audit_entry e, jsonb_each(e.changes) c
                    WHERE e.entity = 'lead' AND e.entity_id = l.id AND e.action = 'CHANGED' AND e.at > as_of
                    ORDER BY c.key, e.seq) undone), '{}')
      FROM lead l
     WHERE l.id = of_lead AND l.unit_id = ANY ((SELECT platform.territory())::uuid[])
$$;
COMMENT ON FUNCTION leads.lead_as_of IS 'The lead as it was: what audit says has changed since is undone, each column to what it was before the first change';

-- What a new installation scores by; segments may have models of their own.
INSERT INTO leads.score_model (id, name, created_by, updated_by)
VALUES ('00000000-0000-7000-8000-000000000501', 'Default', 'system', 'system');
INSERT INTO leads.score_model_version (model_id, v, created_by, definition)
VALUES ('00000000-0000-7000-8000-000000000501', 1, 'system', $definition$
{
  "fit": {"cap": 100, "groups": [
    {"name": "role", "cap": 40, "rules": [
      {"id": "decides", "property": "jobTitle", "operator": "contains", "points": 30, "values": [
        "director", "chief", "head of", "president", "owner", "founder", "managing", "general manager",
        "geschäftsführ", "leiter", "gerente", "directeur", "总经理", "总监", "总裁", "董事", "主任"]},
      {"id": "prepares-decisions", "property": "jobTitle", "operator": "contains", "points": 20, "values": [
        "purchas", "procure", "buyer", "manager", "engineer", "einkauf", "compras", "achat", "采购", "经理", "工程师"]}]},
    {"name": "company", "cap": 40, "rules": [
      {"id": "company-named", "property": "company", "operator": "present", "points": 10},
      {"id": "account-known", "property": "accountId", "operator": "present", "points": 20},
      {"id": "company-size", "property": "attributes.employees", "operator": "companySize", "min": 50, "points": 15}]},
    {"name": "reach", "cap": 30, "rules": [
      {"id": "phone-known", "property": "phone", "operator": "present", "points": 10},
      {"id": "email-known", "property": "email", "operator": "present", "points": 10},
      {"id": "consented", "property": "marketingConsent", "operator": "equals", "value": true, "points": 10}]},
    {"name": "doubts", "cap": 0, "rules": [
      {"id": "private-mailbox", "property": "emailDomain", "operator": "oneOf", "points": -10, "values": [
        "gmail.com", "outlook.com", "hotmail.com", "yahoo.com", "icloud.com", "gmx.de", "web.de", "qq.com", "163.com", "126.com"]},
      {"id": "no-buyer", "property": "jobTitle", "operator": "contains", "points": -30, "values": [
        "student", "trainee", "retired", "journalist", "学生", "实习"]}]}]},
  "engagement": {"cap": 100, "groups": [
    {"name": "met", "cap": 60, "rules": [
      {"id": "visited", "kind": "visit.done", "points": 30, "decay": {"type": "exponential", "halfLifeDays": 60},
       "limit": {"times": 2, "days": 30}},
      {"id": "attended", "kind": "event.attended", "points": 25, "decay": {"type": "exponential", "halfLifeDays": 60},
       "limit": {"times": 2, "days": 30}},
      {"id": "called", "kind": "call.made", "points": 10, "decay": {"type": "exponential", "halfLifeDays": 30},
       "limit": {"times": 2, "days": 14}}]},
    {"name": "asked", "cap": 50, "rules": [
      {"id": "form", "kind": "form.submitted", "points": 25, "decay": {"type": "exponential", "halfLifeDays": 30},
       "limit": {"times": 2, "days": 7}},
      {"id": "registered", "kind": "event.registered", "points": 10, "decay": {"type": "exponential", "halfLifeDays": 30},
       "limit": {"times": 2, "days": 30}}]},
    {"name": "read", "cap": 30, "rules": [
      {"id": "downloaded", "kind": "content.downloaded", "points": 10, "decay": {"type": "exponential", "halfLifeDays": 30},
       "limit": {"times": 3, "days": 7}},
      {"id": "clicked", "kind": "email.clicked", "points": 4, "decay": {"type": "exponential", "halfLifeDays": 14},
       "limit": {"times": 3, "days": 7}},
      {"id": "browsed", "kind": "web.visited", "points": 3, "decay": {"type": "exponential", "halfLifeDays": 14},
       "limit": {"times": 5, "days": 7}}]},
    {"name": "leaves", "cap": 0, "rules": [
      {"id": "unsubscribed", "kind": "email.unsubscribed", "points": -20, "decay": {"type": "exponential", "halfLifeDays": 90},
       "limit": {"times": 1, "days": 90}}]}]},
  "grades": {"fit": {"A": 60, "B": 30}, "engagement": {"1": 50, "2": 20}, "hysteresis": 5},
  "mql": ["A1", "A2", "B1"]
}$definition$);
INSERT INTO leads.score_activation (id, model_id, v, created_by)
VALUES ('00000000-0000-7000-8000-000000000502', '00000000-0000-7000-8000-000000000501', 1, 'system');
-- Leads that are here already.
INSERT INTO leads.score_run (id, upkeep, created_by) VALUES ('00000000-0000-7000-8000-000000000503', true, 'system');
INSERT INTO platform.chore (name, due_at) VALUES ('keep-scores', now() + interval '30 seconds');

CALL platform.audit_table('leads.score_model', 'score-model');
CALL platform.audit_table('leads.score_activation', 'score-activation');
CALL leads.follow_lead('leads.score', 'lead_id');
CALL leads.follow_lead('leads.score_change', 'lead_id');

ALTER TABLE leads.score_model ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody ON leads.score_model USING (coalesce(current_setting('mtl.actor', true), '') <> '');
ALTER TABLE leads.score_model_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody ON leads.score_model_version USING (coalesce(current_setting('mtl.actor', true), '') <> '');
ALTER TABLE leads.score_activation ENABLE ROW LEVEL SECURITY;
CREATE POLICY everybody ON leads.score_activation USING (coalesce(current_setting('mtl.actor', true), '') <> '');
ALTER TABLE leads.score_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON leads.score_run USING
    (created_by = (SELECT current_setting('mtl.actor', true)) OR (SELECT current_setting('mtl.actor', true)) LIKE 'job:%');
ALTER TABLE leads.score ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.score USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));
ALTER TABLE leads.score_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.score_change USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));

REVOKE ALL ON FUNCTION leads.keep_first_grades, leads.keep_grade_changes, leads.score_again, leads.mark_machine_touches, leads.lead_as_of
    FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.mark_machine_touches, leads.lead_as_of TO ${app};
GRANT SELECT, INSERT, UPDATE ON leads.score_model, leads.score, leads.score_run TO ${app};
GRANT SELECT, INSERT ON leads.score_model_version, leads.score_activation TO ${app};
GRANT SELECT ON leads.score_change TO ${app};
