-- When people work, and when they are away. No customer's data: whoever acts may know when somebody is at work.

CREATE TABLE platform.calendar (
    id          uuid PRIMARY KEY,
    unit_id     uuid        NOT NULL REFERENCES platform.unit,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    time_zone   text        NOT NULL CHECK (length(time_zone) BETWEEN 1 AND 60),
    hours       jsonb       NOT NULL CHECK (jsonb_typeof(hours) = 'object' AND hours <> '{}'),
    holidays    jsonb       NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(holidays) = 'array'),
    exceptions  jsonb       NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(exceptions) = 'array'),
    version     bigint      NOT NULL DEFAULT 1,
    fv          jsonb       NOT NULL DEFAULT '{}',
    created_at  timestamptz NOT NULL DEFAULT now(),
    created_by  text        NOT NULL DEFAULT platform.acting(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    updated_by  text        NOT NULL DEFAULT platform.acting(),
    archived_at timestamptz
);
COMMENT ON TABLE platform.calendar IS 'Working hours by day of the week, holidays and days with hours of their own, in one time zone';
COMMENT ON COLUMN platform.calendar.unit_id IS 'Unit whose people keep it; where it is in force stands in calendar_use';
COMMENT ON COLUMN platform.calendar.hours IS 'mon to sun: stretches such as 09:00-18:00';
COMMENT ON COLUMN platform.calendar.holidays IS 'Free days: day, name';
COMMENT ON COLUMN platform.calendar.exceptions IS 'Days with hours of their own: day, hours, name; they stand above holidays';
CREATE INDEX calendar_created ON platform.calendar (unit_id, created_at, id);
CREATE TRIGGER keep_versions BEFORE UPDATE ON platform.calendar FOR EACH ROW EXECUTE FUNCTION platform.keep_versions();
CALL platform.audit_table('platform.calendar', 'calendar');

CREATE TABLE platform.calendar_use (
    id          uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    calendar_id uuid        NOT NULL REFERENCES platform.calendar,
    unit_id     uuid UNIQUE REFERENCES platform.unit,
    person_id   uuid UNIQUE REFERENCES platform.person,
    created_at  timestamptz NOT NULL DEFAULT now(),
    created_by  text        NOT NULL DEFAULT platform.acting(),
    CHECK (num_nonnulls(unit_id, person_id) = 1)
);
COMMENT ON TABLE platform.calendar_use IS 'Where a calendar is in force: for a person, or for a unit and those below that have none of their own';
CREATE INDEX calendar_use_calendar ON platform.calendar_use (calendar_id);
CALL platform.audit_table('platform.calendar_use', 'calendar-use');

CREATE TABLE platform.absence (
    id         uuid PRIMARY KEY,
    person_id  uuid        NOT NULL REFERENCES platform.person,
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL DEFAULT platform.acting(),
    CHECK (ends_at > starts_at)
);
COMMENT ON TABLE platform.absence IS 'Times in which somebody is not there; why is nobody''s business';
CREATE INDEX absence_person ON platform.absence (person_id, ends_at);
CREATE INDEX absence_end ON platform.absence (ends_at);
CALL platform.audit_table('platform.absence', 'absence');

GRANT SELECT, INSERT, UPDATE ON platform.calendar TO ${app};
GRANT SELECT, INSERT, UPDATE, DELETE ON platform.calendar_use TO ${app};
GRANT SELECT, INSERT, DELETE ON platform.absence TO ${app};
