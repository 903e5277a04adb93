-- What the door of an event needs.

CREATE SCHEMA IF NOT EXISTS events;
COMMENT ON SCHEMA events IS 'Events and who comes to them';
GRANT USAGE ON SCHEMA events TO ${app};

CREATE TABLE events.event (
    id          uuid PRIMARY KEY,
    unit_id     uuid        NOT NULL REFERENCES platform.unit,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    place       text        CHECK (length(place) <= 300),
    starts_at   timestamptz NOT NULL,
    ends_at     timestamptz NOT NULL,
    time_zone   text        NOT NULL DEFAULT 'UTC',
    agenda      jsonb       NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(agenda) = 'array'),
    version     bigint      NOT NULL DEFAULT 1,
    fv          jsonb       NOT NULL DEFAULT '{}',
    created_at  timestamptz NOT NULL DEFAULT now(),
    created_by  text        NOT NULL DEFAULT platform.acting(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    updated_by  text        NOT NULL DEFAULT platform.acting(),
    archived_at timestamptz,
    CHECK (ends_at >= starts_at)
);
COMMENT ON TABLE events.event IS 'An event with its agenda';
COMMENT ON COLUMN events.event.agenda IS 'Sessions: id, startsAt, endsAt, title, speaker, room, track';
COMMENT ON COLUMN events.event.time_zone IS 'IANA zone of the place';
COMMENT ON COLUMN events.event.fv IS 'Field to the version that changed it last';
CREATE INDEX event_created ON events.event (unit_id, created_at, id);
CREATE INDEX event_updated ON events.event (unit_id, updated_at, id);
CREATE INDEX event_starts ON events.event (unit_id, starts_at, id);
CALL platform.sync_table('events.event', 'event', 7::smallint);

CREATE TABLE events.attendee (
    id            uuid PRIMARY KEY,
    unit_id       uuid        NOT NULL REFERENCES platform.unit,
    event_id      uuid        NOT NULL REFERENCES events.event DEFERRABLE INITIALLY DEFERRED,
    name          text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    company       text        CHECK (length(company) <= 200),
    job_title     text        CHECK (length(job_title) <= 200),
    email         text        CHECK (length(email) <= 254),
    phone         text        CHECK (phone ~ '^\+[1-9][0-9]{3,14}$'),
    ticket        text        CHECK (length(ticket) BETWEEN 1 AND 200),
    state         text        NOT NULL CHECK (state IN ('REGISTERED', 'WALK_IN')),
    checked_in_at timestamptz,
    checked_in_by uuid        REFERENCES platform.person,
    version       bigint      NOT NULL DEFAULT 1,
    fv            jsonb       NOT NULL DEFAULT '{}',
    created_at    timestamptz NOT NULL DEFAULT now(),
    created_by    text        NOT NULL DEFAULT platform.acting(),
    updated_at    timestamptz NOT NULL DEFAULT now(),
    updated_by    text        NOT NULL DEFAULT platform.acting(),
    archived_at   timestamptz
);
COMMENT ON TABLE events.attendee IS 'Somebody who is expected at an event, or walked in';
COMMENT ON COLUMN events.attendee.unit_id IS 'Home territory, that of the event';
COMMENT ON COLUMN events.attendee.ticket IS 'What the code on the badge says';
COMMENT ON COLUMN events.attendee.checked_in_at IS 'The earliest check-in told by any scanner, corrected for its clock';
COMMENT ON COLUMN events.attendee.fv IS 'Field to the version that changed it last';
CREATE INDEX attendee_created ON events.attendee (unit_id, created_at, id);
CREATE INDEX attendee_updated ON events.attendee (unit_id, updated_at, id);
CREATE INDEX attendee_name ON events.attendee (unit_id, name, id);
CREATE UNIQUE INDEX attendee_ticket ON events.attendee (event_id, ticket) WHERE ticket IS NOT NULL;
CREATE INDEX attendee_event ON events.attendee (event_id, name, id);
CALL platform.sync_table('events.attendee', 'attendee', 8::smallint);

GRANT SELECT, INSERT, UPDATE ON events.event, events.attendee TO ${app};
