-- Two that may be one, waiting for somebody to look; and the search that finds them among what is there already.

CREATE TABLE leads.duplicate_pair (
    id            uuid PRIMARY KEY,
    unit_id       uuid        NOT NULL REFERENCES platform.unit,
    other_unit_id uuid        NOT NULL REFERENCES platform.unit,
    lead_id       uuid        NOT NULL REFERENCES leads.lead,
    other_kind    text        NOT NULL CHECK (other_kind IN ('LEAD', 'CONTACT')),
    other_id      uuid        NOT NULL,
    tier          text        NOT NULL CHECK (tier IN ('SAME_PERSON', 'REVIEW')),
    score         numeric     NOT NULL CHECK (score > 0 AND score <= 1),
    likenesses    jsonb       NOT NULL CHECK (jsonb_typeof(likenesses) = 'array'),
    state         text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'MERGED', 'DISMISSED')),
    closed_at     timestamptz,
    closed_by     text,
    created_at    timestamptz NOT NULL DEFAULT now(),
    created_by    text        NOT NULL DEFAULT platform.acting(),
    CHECK (lead_id <> other_id),
    CHECK (num_nulls(closed_at, closed_by) IN (0, 2)),
    CHECK ((state = 'OPEN') = (closed_at IS NULL))
);
COMMENT ON TABLE leads.duplicate_pair IS 'A lead and another lead or a contact that may be one person; each two of them once, so that a dismissed pair never comes back';
COMMENT ON COLUMN leads.duplicate_pair.lead_id IS 'Of two leads the one whose id comes first';
COMMENT ON COLUMN leads.duplicate_pair.unit_id IS 'That of the lead, kept by a trigger';
COMMENT ON COLUMN leads.duplicate_pair.other_unit_id IS 'That of the other one, kept by a trigger: who sees only one of them does not see the pair';
COMMENT ON COLUMN leads.duplicate_pair.likenesses IS 'What they had in common when they were found';
CREATE UNIQUE INDEX duplicate_pair_of ON leads.duplicate_pair (lead_id, other_kind, other_id);
CREATE INDEX duplicate_pair_other ON leads.duplicate_pair (other_id);
CREATE INDEX duplicate_pair_created ON leads.duplicate_pair (unit_id, created_at, id);
CREATE INDEX duplicate_pair_open ON leads.duplicate_pair (unit_id, state, created_at, id);
ALTER TABLE leads.duplicate_pair ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.duplicate_pair
    USING (unit_id = ANY ((SELECT platform.territory())::uuid[]) AND other_unit_id = ANY ((SELECT platform.territory())::uuid[]));
GRANT SELECT, INSERT, UPDATE ON leads.duplicate_pair TO ${app};
CALL leads.follow_lead('leads.duplicate_pair', 'lead_id');

CREATE FUNCTION leads.move_other_of_pair() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    UPDATE duplicate_pair SET other_unit_id = NEW.unit_id WHERE other_id = NEW.id AND other_kind = TG_ARGV[0];
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION leads.move_other_of_pair FROM PUBLIC;
CREATE TRIGGER move_other_of_pair AFTER UPDATE OF unit_id ON leads.lead
    FOR EACH ROW WHEN (OLD.unit_id <> NEW.unit_id) EXECUTE FUNCTION leads.move_other_of_pair('LEAD');
CREATE TRIGGER move_other_of_pair AFTER UPDATE OF unit_id ON relationship.contact
    FOR EACH ROW WHEN (OLD.unit_id <> NEW.unit_id) EXECUTE FUNCTION leads.move_other_of_pair('CONTACT');

CREATE TABLE leads.duplicate_search (
    id         uuid PRIMARY KEY,
    owner      text        NOT NULL,
    state      text        NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    after      uuid        NOT NULL,
    done       bigint      NOT NULL DEFAULT 0 CHECK (done >= 0),
    total      bigint      NOT NULL CHECK (total >= 0),
    found      bigint      NOT NULL DEFAULT 0 CHECK (found >= 0),
    problem    text        CHECK ((problem IS NOT NULL) = (state = 'FAILED')),
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL DEFAULT platform.acting()
);
COMMENT ON TABLE leads.duplicate_search IS 'A search for pairs among all leads that whoever started it can see, and how far it has come';
COMMENT ON COLUMN leads.duplicate_search.after IS 'Id of the lead looked at last';
COMMENT ON COLUMN leads.duplicate_search.found IS 'Pairs that were not known before';
ALTER TABLE leads.duplicate_search ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON leads.duplicate_search USING (owner = current_setting('mtl.actor', true));
GRANT SELECT, INSERT, UPDATE ON leads.duplicate_search TO ${app};
