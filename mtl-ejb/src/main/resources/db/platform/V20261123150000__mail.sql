-- Mail on its way to the operator's mail server.

CREATE TABLE platform.mail (
    id             uuid PRIMARY KEY,
    recipient      text        NOT NULL CHECK (recipient ~ '^[!-~]{1,64}@[!-~]{1,253}$' AND length(recipient) <= 254),
    subject        text        CHECK (length(subject) BETWEEN 1 AND 200 AND subject !~ '[[:cntrl:]]'),
    text           text        CHECK (length(text) BETWEEN 1 AND 100000),
    html           text        CHECK (length(html) BETWEEN 1 AND 100000),
    state          text        NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'SENT', 'DEAD')),
    attempts       integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    first_tried_at timestamptz,
    outcome        text        CHECK (outcome IN ('SENT', 'REFUSED', 'DEFERRED', 'UNREACHABLE')),
    reply          integer     CHECK (reply BETWEEN 200 AND 599),
    lease          uuid,
    due_at         timestamptz NOT NULL DEFAULT now(),
    ended_at       timestamptz,
    created_at     timestamptz NOT NULL DEFAULT now(),
    created_by     text        NOT NULL DEFAULT platform.acting(),
    CHECK ((state = 'PENDING') = (ended_at IS NULL)),
    CHECK ((state = 'PENDING') = (subject IS NOT NULL)),
    CHECK ((state = 'PENDING') = (text IS NOT NULL)),
    CHECK (state = 'PENDING' OR (lease IS NULL AND html IS NULL)),
    CHECK ((state = 'SENT') = (outcome IS NOT DISTINCT FROM 'SENT'))
);
COMMENT ON TABLE platform.mail IS 'A mail that is to be sent, and how the last attempt went; 30 days after its end it is deleted';
COMMENT ON COLUMN platform.mail.id IS 'Its Message-ID is made of it, the same at each attempt';
COMMENT ON COLUMN platform.mail.text IS 'With subject and html: gone as soon as it is over, since it may hold what opens something';
COMMENT ON COLUMN platform.mail.first_tried_at IS 'Given up 72 hours after it';
COMMENT ON COLUMN platform.mail.reply IS 'Code that the mail server answered the last attempt with (RFC 5321), null when it said nothing';
COMMENT ON COLUMN platform.mail.lease IS 'Names the attempt a node is at; due_at is when another may take it for dead';
CREATE INDEX mail_due ON platform.mail (due_at) WHERE state = 'PENDING';
CREATE INDEX mail_ended ON platform.mail (ended_at) WHERE ended_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.mail TO ${app};

INSERT INTO platform.chore (name, due_at) VALUES ('forget-mail', now() + interval '1 hour');
