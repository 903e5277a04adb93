-- What to do next, and how much of it there is: read from indexes and tallies, so that both cost the same at any number of leads.

ALTER TABLE leads.lead ADD COLUMN due_at timestamptz NOT NULL GENERATED ALWAYS AS (
    CASE WHEN handed_at IS NULL OR refusal IS NOT NULL OR stage IN ('WON', 'LOST', 'DISQUALIFIED', 'MERGED', 'REJECTED')
              THEN '9999-12-31 00:00:00+00'::timestamptz
         WHEN accepted_at IS NULL THEN accept_by
         WHEN contacted_at IS NULL THEN contact_by
         ELSE '9999-12-31 00:00:00+00'::timestamptz END) STORED;
COMMENT ON COLUMN leads.lead.due_at IS 'Until when its owner should do the next thing; the last day of 9999 when no clock runs';
CREATE INDEX lead_queue ON leads.lead (owner_id, unit_id, due_at, id)
    WHERE owner_id IS NOT NULL AND archived_at IS NULL AND stage NOT IN ('WON', 'LOST', 'DISQUALIFIED', 'MERGED', 'REJECTED');
CREATE INDEX lead_clock ON leads.lead (unit_id, due_at) INCLUDE (owner_id, stage) WHERE archived_at IS NULL AND due_at < '9999-12-31 00:00:00+00';

CREATE TABLE leads.stage_tally (
    unit_id  uuid   NOT NULL REFERENCES platform.unit,
    owner_id uuid   REFERENCES platform.person,
    stage    text   NOT NULL,
    leads    bigint NOT NULL
);
COMMENT ON TABLE leads.stage_tally IS 'Leads that are not archived, counted; with what stands in stage_tally_change the count is exact';
COMMENT ON COLUMN leads.stage_tally.leads IS 'May be negative for a while: changes are taken over in any order';
CREATE UNIQUE INDEX stage_tally_of ON leads.stage_tally
    (unit_id, coalesce(owner_id, '00000000-0000-0000-0000-000000000000'::uuid), stage);

CREATE TABLE leads.stage_tally_change (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id  uuid   NOT NULL,
    owner_id uuid,
    stage    text   NOT NULL,
    leads    bigint NOT NULL CHECK (leads <> 0)
);
COMMENT ON TABLE leads.stage_tally_change IS 'Changes of stage_tally that are not taken over yet: only added to, so that nobody waits for a shared count';

INSERT INTO leads.stage_tally (unit_id, owner_id, stage, leads)
SELECT unit_id, owner_id, stage, count(*) FROM leads.lead WHERE archived_at IS NULL GROUP BY unit_id, owner_id, stage;

CREATE FUNCTION leads.tally_captured() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    INSERT INTO stage_tally_change (unit_id, owner_id, stage, leads)
    SELECT unit_id, owner_id, stage, count(*) FROM added WHERE archived_at IS NULL GROUP BY unit_id, owner_id, stage;
    RETURN NULL;
END $$;

CREATE FUNCTION leads.tally_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    INSERT INTO stage_tally_change (unit_id, owner_id, stage, leads)
    SELECT unit_id, owner_id, stage, sum(leads)
      FROM (SELECT unit_id, owner_id, stage, -1 AS leads FROM before WHERE archived_at IS NULL
            UNION ALL
            SELECT unit_id, owner_id, stage, 1 FROM after WHERE archived_at IS NULL) moved
     GROUP BY unit_id, owner_id, stage HAVING sum(leads) <> 0;
    RETURN NULL;
END $$;
CREATE TRIGGER tally_captured AFTER INSERT ON leads.lead
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION leads.tally_captured();
CREATE TRIGGER tally_changed AFTER UPDATE ON leads.lead
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION leads.tally_changed();

ALTER TABLE leads.stage_tally ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.stage_tally USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));
ALTER TABLE leads.stage_tally_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.stage_tally_change USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));

-- Somebody's own questions to a list, under a name.
CREATE TABLE leads.saved_filter (
    id         uuid PRIMARY KEY,
    person_id  uuid        NOT NULL REFERENCES platform.person,
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    list       text        NOT NULL CHECK (list IN ('leads', 'lead-queue')),
    filters    jsonb       NOT NULL CHECK (jsonb_typeof(filters) = 'object'),
    sort       text        CHECK (length(sort) <= 60),
    version    bigint      NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL DEFAULT platform.acting(),
    UNIQUE (person_id, name)
);
COMMENT ON TABLE leads.saved_filter IS 'Questions to lists of leads that somebody wants to ask again; seen by that person only';
COMMENT ON COLUMN leads.saved_filter.filters IS 'Query parameters of the list, by name';
ALTER TABLE leads.saved_filter ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON leads.saved_filter USING (person_id = nullif((SELECT current_setting('mtl.person', true)), '')::uuid);

-- One change of many leads, done in the background, and what each was before.
CREATE TABLE leads.bulk_change (
    id         uuid PRIMARY KEY,
    person_id  uuid        NOT NULL REFERENCES platform.person,
    state      text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED', 'UNDOING', 'UNDONE')),
    archives   boolean     NOT NULL,
    fields     jsonb       NOT NULL CHECK (jsonb_typeof(fields) = 'object'),
    error      text,
    version    bigint      NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL DEFAULT platform.acting(),
    CHECK (NOT archives OR fields = '{}')
);
COMMENT ON TABLE leads.bulk_change IS 'A change somebody wants made to many leads; seen by that person only';
COMMENT ON COLUMN leads.bulk_change.fields IS 'Merge patch for each lead';
CREATE INDEX bulk_change_person ON leads.bulk_change (person_id, created_at, id);
ALTER TABLE leads.bulk_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON leads.bulk_change USING (person_id = nullif((SELECT current_setting('mtl.person', true)), '')::uuid);

CREATE TABLE leads.bulk_change_lead (
    change_id       uuid   NOT NULL REFERENCES leads.bulk_change,
    number          bigint NOT NULL CHECK (number >= 1),
    lead_id         uuid   NOT NULL,
    outcome         text   NOT NULL DEFAULT 'WAITING' CHECK (outcome IN ('WAITING', 'CHANGED', 'UNCHANGED', 'REFUSED', 'UNDONE', 'CHANGED_SINCE')),
    before          jsonb,
    changed_version bigint,
    problem         text,
    CHECK ((outcome = 'REFUSED') = (problem IS NOT NULL)),
    CHECK (outcome <> 'CHANGED' OR changed_version IS NOT NULL),
    PRIMARY KEY (change_id, number),
    UNIQUE (change_id, lead_id)
);
COMMENT ON TABLE leads.bulk_change_lead IS 'What became of each lead of a bulk change';
COMMENT ON COLUMN leads.bulk_change_lead.lead_id IS 'May name nothing: whoever asked learns no more of what is out of reach than of what does not exist';
COMMENT ON COLUMN leads.bulk_change_lead.before IS 'Merge patch that undoes it, null where nothing can';
COMMENT ON COLUMN leads.bulk_change_lead.changed_version IS 'Version the change made; a lead at another version has changed since and is left alone by undoing';
ALTER TABLE leads.bulk_change_lead ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON leads.bulk_change_lead USING (change_id IN (SELECT id FROM leads.bulk_change));

CALL platform.audit_table('leads.saved_filter', 'saved-filter');
CALL platform.audit_table('leads.bulk_change', 'bulk-change');
INSERT INTO platform.chore (name, due_at) VALUES ('tally-stages', now());
REVOKE ALL ON FUNCTION leads.tally_captured, leads.tally_changed FROM PUBLIC;
GRANT SELECT, INSERT, UPDATE ON leads.stage_tally TO ${app};
GRANT SELECT, DELETE ON leads.stage_tally_change TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON leads.saved_filter TO ${app};
GRANT SELECT, INSERT, UPDATE ON leads.bulk_change, leads.bulk_change_lead TO ${app};
