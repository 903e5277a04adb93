-- Work that outlives a request, and files on their way in.

CREATE TABLE platform.job (
    id         uuid PRIMARY KEY,
    kind       text        NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    state      text        NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED')),
    owner      text        NOT NULL CHECK (owner <> ''),
    payload    jsonb       NOT NULL CHECK (jsonb_typeof(payload) = 'object'),
    done       bigint      NOT NULL DEFAULT 0,
    total      bigint,
    attempts   integer     NOT NULL DEFAULT 0,
    lease      uuid,
    due_at     timestamptz NOT NULL DEFAULT now(),
    error      text,
    created_at timestamptz NOT NULL DEFAULT now(),
    started_at timestamptz,
    ended_at   timestamptz,
    CHECK ((state IN ('DONE', 'FAILED')) = (ended_at IS NOT NULL)),
    CHECK ((state = 'RUNNING') = (lease IS NOT NULL))
);
COMMENT ON TABLE platform.job IS 'Work in steps, each one transaction; any node takes it up where another left it';
COMMENT ON COLUMN platform.job.owner IS 'Key of the actor who started it and in whose name it runs';
COMMENT ON COLUMN platform.job.attempts IS 'Times it was taken up since its last step succeeded';
COMMENT ON COLUMN platform.job.lease IS 'Names the node''s hold on it; who holds another lease may not go on';
COMMENT ON COLUMN platform.job.due_at IS 'From when a node may take it: its turn while queued, the end of the lease while running';
CREATE INDEX job_due ON platform.job (due_at) WHERE ended_at IS NULL;
CREATE INDEX job_ended ON platform.job (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE platform.import (
    id           uuid PRIMARY KEY,
    owner        text        NOT NULL CHECK (owner <> ''),
    unit_id      uuid        NOT NULL REFERENCES platform.unit,
    kind         text        NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    state        text        NOT NULL CHECK (state IN ('UPLOADING', 'UPLOADED', 'COMMITTING', 'DONE', 'FAILED')),
    charset      text        NOT NULL,
    delimiter    text        NOT NULL CHECK (length(delimiter) = 1),
    columns      jsonb       NOT NULL CHECK (jsonb_typeof(columns) = 'array'),
    targets      jsonb       NOT NULL CHECK (jsonb_typeof(targets) = 'array'),
    date_order   text        NOT NULL CHECK (date_order IN ('MDY', 'DMY')),
    time_zone    text        NOT NULL,
    row_count    bigint      NOT NULL DEFAULT 0,
    error        text,
    version      bigint      NOT NULL DEFAULT 1,
    created_at   timestamptz NOT NULL DEFAULT now(),
    committed_at timestamptz,
    ended_at     timestamptz
);
COMMENT ON TABLE platform.import IS 'A file on its way in; seen by whoever brought it only, and gone after 90 days';
COMMENT ON COLUMN platform.import.owner IS 'Key of the actor who brought it';
COMMENT ON COLUMN platform.import.unit_id IS 'Unit that the rows will belong to';
COMMENT ON COLUMN platform.import.columns IS 'Names in the file''s first line';
COMMENT ON COLUMN platform.import.targets IS 'For each column the field it goes to, or null';
CREATE INDEX import_owner ON platform.import (owner, created_at, id);
CREATE INDEX import_created ON platform.import (created_at);

CREATE TABLE platform.import_row (
    import_id uuid    NOT NULL REFERENCES platform.import ON DELETE CASCADE,
    number    integer NOT NULL CHECK (number >= 1),
    cells     text[]  NOT NULL,
    PRIMARY KEY (import_id, number)
);
COMMENT ON TABLE platform.import_row IS 'The file''s rows as they came; the first one below the names is number 1';

-- Apart from the rows, which stay as they came: a verdict is added in the transaction of its effect and never changes.
CREATE TABLE platform.import_verdict (
    import_id uuid    NOT NULL REFERENCES platform.import ON DELETE CASCADE,
    number    integer NOT NULL,
    outcome   text    NOT NULL CHECK (outcome IN ('CREATED', 'UPDATED', 'UNCHANGED', 'REJECTED')),
    entity_id uuid,
    detail    jsonb,
    PRIMARY KEY (import_id, number)
);
COMMENT ON TABLE platform.import_verdict IS 'What became of each row';
COMMENT ON COLUMN platform.import_verdict.detail IS 'Broken rules of a rejected row, lookalikes of a created one';
CREATE INDEX import_verdict_rejected ON platform.import_verdict (import_id, number) WHERE outcome = 'REJECTED';

-- Apart from the import, so that it leaves no audit entry for every chunk.
CREATE TABLE platform.import_progress (
    import_id uuid   PRIMARY KEY REFERENCES platform.import ON DELETE CASCADE,
    created   bigint NOT NULL DEFAULT 0,
    updated   bigint NOT NULL DEFAULT 0,
    unchanged bigint NOT NULL DEFAULT 0,
    rejected  bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE platform.import_progress IS 'Verdicts so far; their sum is the number of the last row that was judged';

-- Only the owner, and the system's own jobs, reach an import, whatever a statement forgets to ask.
ALTER TABLE platform.import ENABLE ROW LEVEL SECURITY;
CREATE POLICY owner ON platform.import USING
    (owner = (SELECT current_setting('mtl.actor', true)) OR (SELECT current_setting('mtl.actor', true)) LIKE 'job:%');
ALTER TABLE platform.import_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY owner ON platform.import_row USING (import_id IN (SELECT id FROM platform.import));
ALTER TABLE platform.import_verdict ENABLE ROW LEVEL SECURITY;
CREATE POLICY owner ON platform.import_verdict USING (import_id IN (SELECT id FROM platform.import));
ALTER TABLE platform.import_progress ENABLE ROW LEVEL SECURITY;
CREATE POLICY owner ON platform.import_progress USING (import_id IN (SELECT id FROM platform.import));

CALL platform.audit_table('platform.import', 'import');

GRANT SELECT, INSERT, UPDATE, DELETE ON platform.job, platform.import TO ${app};
GRANT SELECT, INSERT ON platform.import_row, platform.import_verdict TO ${app};
GRANT SELECT, INSERT, UPDATE ON platform.import_progress TO ${app};
