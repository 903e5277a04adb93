-- Runs of attribution: what they were asked, and what came of it.

CREATE TABLE leads.attribution_run (
    id         uuid PRIMARY KEY,
    unit_id    uuid        NOT NULL REFERENCES platform.unit,
    model      text        NOT NULL CHECK (model IN
        ('FIRST', 'LAST', 'LINEAR', 'U_SHAPED', 'W_SHAPED', 'FULL_PATH', 'TIME_DECAY', 'SHAPLEY', 'MARKOV')),
    parameters jsonb       NOT NULL CHECK (jsonb_typeof(parameters) = 'object'),
    state      text        NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    result     jsonb       CHECK (jsonb_typeof(result) = 'object'),
    error      text        CHECK (length(error) <= 2000),
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL DEFAULT platform.acting(),
    ended_at   timestamptz,
    CHECK ((state = 'RUNNING') = (ended_at IS NULL)),
    CHECK ((state = 'DONE') = (result IS NOT NULL)),
    CHECK ((state = 'FAILED') = (error IS NOT NULL))
);
COMMENT ON TABLE leads.attribution_run IS 'Which touches won the leads of a unit and those below, by one model; it tells itself who asked and when, and never changes once it has ended';
COMMENT ON COLUMN leads.attribution_run.unit_id IS 'Unit whose leads it walks through, with those below; whoever sees that unit sees the run';
COMMENT ON COLUMN leads.attribution_run.parameters IS 'All parameters, so that it can be computed again';
COMMENT ON COLUMN leads.attribution_run.created_at IS 'What was recorded later does not count';
CREATE INDEX attribution_run_created ON leads.attribution_run (created_at, id);
ALTER TABLE leads.attribution_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.attribution_run USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));

CREATE FUNCTION leads.keep_attribution_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.ended_at IS NOT NULL THEN
        RAISE EXCEPTION 'attribution run % has ended', OLD.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER keep_attribution_run BEFORE UPDATE ON leads.attribution_run
    FOR EACH ROW EXECUTE FUNCTION leads.keep_attribution_run();

CREATE TABLE leads.attribution_work (
    run_id uuid   PRIMARY KEY REFERENCES leads.attribution_run,
    after  uuid   NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
    leads  bigint NOT NULL DEFAULT 0,
    state  jsonb  NOT NULL DEFAULT '{}'
);
COMMENT ON TABLE leads.attribution_work IS 'How far a run has come; gone when it has ended';
COMMENT ON COLUMN leads.attribution_work.after IS 'The last lead that was walked through';
COMMENT ON COLUMN leads.attribution_work.state IS 'What was counted: as large as there are channels';
ALTER TABLE leads.attribution_work ENABLE ROW LEVEL SECURITY;
CREATE POLICY run ON leads.attribution_work USING (run_id IN (SELECT id FROM leads.attribution_run));

GRANT SELECT, INSERT, UPDATE (state, result, error, ended_at) ON leads.attribution_run TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON leads.attribution_work TO ${app};
