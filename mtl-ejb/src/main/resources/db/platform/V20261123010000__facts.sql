-- What has happened, written down with the change that made it so, and told to listeners afterwards.

CREATE TABLE platform.fact (
    id           uuid PRIMARY KEY,
    n            bigint      NOT NULL UNIQUE GENERATED ALWAYS AS IDENTITY,
    type         text        NOT NULL CHECK (length(type) <= 120 AND type ~ '^org\.openmtl(\.[a-z0-9-]+)+\.v[0-9]+$'),
    subject_kind text        NOT NULL CHECK (subject_kind ~ '^[a-z][a-z-]{0,39}$'),
    subject_id   uuid        NOT NULL,
    unit_id      uuid REFERENCES platform.unit,
    data         jsonb       NOT NULL CHECK (jsonb_typeof(data) = 'object'),
    request      text        DEFAULT nullif(current_setting('mtl.request', true), ''),
    created_at   timestamptz NOT NULL DEFAULT now(),
    created_by   text        NOT NULL DEFAULT platform.acting()
);
COMMENT ON TABLE platform.fact IS 'Outbox: what has happened, in the transaction in which it did; kept 30 days after every listener has heard it';
COMMENT ON COLUMN platform.fact.n IS 'Order of facts about one subject, whose row the writer has locked; says nothing about other subjects';
COMMENT ON COLUMN platform.fact.subject_id IS 'What it is about, such as a lead';
COMMENT ON COLUMN platform.fact.unit_id IS 'Territory of the subject, null when it has none';
COMMENT ON COLUMN platform.fact.request IS 'Request or job that made it so';
CREATE INDEX fact_created ON platform.fact (created_at);
CREATE INDEX fact_subject ON platform.fact (subject_id, n);
ALTER TABLE platform.fact ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON platform.fact
    USING (unit_id IS NULL OR unit_id = ANY ((SELECT platform.territory())::uuid[]));

CREATE TABLE platform.fact_publication (
    listener    text        NOT NULL CHECK (length(listener) BETWEEN 1 AND 40),
    fact_id     uuid        NOT NULL REFERENCES platform.fact ON DELETE CASCADE,
    n           bigint      NOT NULL,
    subject_id  uuid        NOT NULL,
    attempts    integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    failed_with text        CHECK ((failed_with IS NULL) = (attempts = 0) AND length(failed_with) <= 200),
    due_at      timestamptz NOT NULL DEFAULT now(),
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (fact_id, listener)
);
COMMENT ON TABLE platform.fact_publication IS 'What a listener still has to hear; the row goes with the transaction in which it has heard it';
COMMENT ON COLUMN platform.fact_publication.n IS 'As in the fact: a listener hears facts about one subject in this order';
COMMENT ON COLUMN platform.fact_publication.failed_with IS 'Kind of fault of the last attempt, null before one has failed';
CREATE INDEX fact_publication_next ON platform.fact_publication (listener, n);
CREATE INDEX fact_publication_subject ON platform.fact_publication (listener, subject_id, n);
CREATE INDEX fact_publication_failing ON platform.fact_publication (listener) WHERE attempts > 0;

CREATE FUNCTION platform.forget_facts(most integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
DECLARE forgotten integer;
BEGIN
    DELETE FROM fact f
     USING (SELECT o.id FROM fact o
             WHERE o.created_at < now() - interval '30 days'
               AND NOT EXISTS (SELECT FROM fact_publication p WHERE p.fact_id = o.id)
             ORDER BY o.created_at LIMIT most) old
     WHERE f.id = old.id;
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
END $$;
COMMENT ON FUNCTION platform.forget_facts IS 'Deletes facts older than 30 days that every listener has heard; answers how many';

INSERT INTO platform.chore (name, due_at) VALUES ('forget-facts', now() + interval '1 hour');

REVOKE ALL ON FUNCTION platform.forget_facts FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.forget_facts TO ${app};
GRANT SELECT, INSERT ON platform.fact TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.fact_publication TO ${app};
