-- Who may see what, who did what, and what changed: the ground every module stands on.
-- ${app} is the role the application signs in as; it owns nothing here.

CREATE SCHEMA IF NOT EXISTS platform;
COMMENT ON SCHEMA platform IS 'Identity, access, audit, change feed, jobs and exchange';
GRANT USAGE ON SCHEMA platform TO ${app};

CREATE SEQUENCE platform.scope_number AS integer START 1;
COMMENT ON SEQUENCE platform.scope_number IS 'Feed scopes of units and people; 0 is the scope everybody reads';

-- People and units ---------------------------------------------------------------------------------------------------

CREATE TABLE platform.unit (
    id         uuid PRIMARY KEY,
    parent_id  uuid REFERENCES platform.unit,
    kind       text        NOT NULL CHECK (kind IN ('HEADQUARTERS', 'REGION', 'OFFICE', 'TEAM')),
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    scope      integer     NOT NULL UNIQUE DEFAULT nextval('platform.scope_number'),
    ancestors  uuid[]      NOT NULL,
    version    bigint      NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL,
    CHECK (id <> parent_id)
);
COMMENT ON TABLE platform.unit IS 'Organisation unit; a unit is a territory and sees the rows of every unit below it';
COMMENT ON COLUMN platform.unit.ancestors IS 'This unit and every unit above it, kept by a trigger; answers "who is below" without a recursion';
COMMENT ON COLUMN platform.unit.scope IS 'Number of the unit in the change feed';
CREATE INDEX unit_parent ON platform.unit (parent_id);
CREATE INDEX unit_ancestors ON platform.unit USING gin (ancestors);

CREATE FUNCTION platform.keep_ancestors() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE above uuid[];
BEGIN
    SELECT ancestors INTO above FROM platform.unit WHERE id = NEW.parent_id;
    IF NEW.id = ANY (above) THEN
        RAISE EXCEPTION 'unit % cannot be below itself', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    NEW.ancestors := array_append(coalesce(above, '{}'), NEW.id);
    RETURN NEW;
END $$;
CREATE TRIGGER keep_ancestors BEFORE INSERT OR UPDATE OF parent_id, ancestors ON platform.unit
    FOR EACH ROW EXECUTE FUNCTION platform.keep_ancestors();

CREATE FUNCTION platform.move_descendants() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE platform.unit SET ancestors = '{}' WHERE parent_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER move_descendants AFTER UPDATE OF parent_id, ancestors ON platform.unit
    FOR EACH ROW WHEN (OLD.ancestors IS DISTINCT FROM NEW.ancestors) EXECUTE FUNCTION platform.move_descendants();

CREATE TABLE platform.person (
    id            uuid PRIMARY KEY,
    username      text        NOT NULL UNIQUE CHECK (username = lower(username) AND length(username) BETWEEN 1 AND 100),
    display_name  text        NOT NULL CHECK (length(display_name) BETWEEN 1 AND 200),
    email         text        CHECK (length(email) <= 254),
    locale        text        NOT NULL DEFAULT 'en',
    time_zone     text        NOT NULL DEFAULT 'UTC',
    password_hash text,
    state         text        NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'DISABLED')),
    scope         integer     NOT NULL UNIQUE DEFAULT nextval('platform.scope_number'),
    version       bigint      NOT NULL DEFAULT 1,
    created_at    timestamptz NOT NULL DEFAULT now(),
    created_by    text        NOT NULL
);
COMMENT ON TABLE platform.person IS 'Somebody who signs in';
COMMENT ON COLUMN platform.person.password_hash IS 'Argon2id in PHC form; null when the person cannot sign in with a password';
COMMENT ON COLUMN platform.person.scope IS 'Number of the person''s own scope in the change feed';

CREATE TABLE platform.service_account (
    id         uuid PRIMARY KEY,
    name       text        NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
    state      text        NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('ACTIVE', 'DISABLED')),
    version    bigint      NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL
);
COMMENT ON TABLE platform.service_account IS 'An integration that calls the API in its own name';

CREATE TABLE platform.role (
    code           text PRIMARY KEY,
    sees_customers boolean NOT NULL
);
COMMENT ON TABLE platform.role IS 'Roles a person may hold at a unit; sees_customers says whether the role opens the unit''s customer data';
INSERT INTO platform.role (code, sees_customers) VALUES
    ('FIELD', true), ('SALES_MANAGER', true), ('ANALYST', true), ('SEGMENT_MANAGER', true), ('EVENT_MANAGER', true),
    ('QUALITY', true), ('SERVICE', true),
    ('ENABLER', false), ('TRAINEE', false), ('EXPERT', false), ('REVIEWER', false), ('ADMIN', false);

CREATE TABLE platform.role_assignment (
    id         uuid PRIMARY KEY,
    person_id  uuid REFERENCES platform.person,
    service_id uuid REFERENCES platform.service_account,
    role       text        NOT NULL REFERENCES platform.role,
    unit_id    uuid        NOT NULL REFERENCES platform.unit,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL,
    CHECK (num_nonnulls(person_id, service_id) = 1),
    CHECK ((role = 'SERVICE') = (service_id IS NOT NULL)),
    UNIQUE (person_id, role, unit_id),
    UNIQUE (service_id, role, unit_id)
);
COMMENT ON TABLE platform.role_assignment IS 'Role of a person or integration at a unit; it reaches the unit and everything below';
CREATE INDEX role_assignment_unit ON platform.role_assignment (unit_id);

-- Sign-in -----------------------------------------------------------------------------------------------------------

CREATE TABLE platform.secret (
    name       text PRIMARY KEY,
    value      bytea       NOT NULL CHECK (length(value) >= 32),
    created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE platform.secret IS 'Keys every node shares: signatures of cursors and refresh tokens';

CREATE TABLE platform.device (
    id            uuid PRIMARY KEY,
    person_id     uuid        NOT NULL REFERENCES platform.person,
    install_id    text        NOT NULL CHECK (length(install_id) BETWEEN 8 AND 100),
    platform      text        NOT NULL CHECK (length(platform) <= 40),
    model         text        CHECK (length(model) <= 200),
    app_version   text        CHECK (length(app_version) <= 40),
    public_key    jsonb,
    registered_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at  timestamptz NOT NULL DEFAULT now(),
    revoked_at    timestamptz,
    version       bigint      NOT NULL DEFAULT 1,
    created_at    timestamptz NOT NULL DEFAULT now(),
    created_by    text        NOT NULL,
    UNIQUE (person_id, install_id)
);
COMMENT ON TABLE platform.device IS 'One installation of a field client; an attribute of what it sends, never its owner';
COMMENT ON COLUMN platform.device.public_key IS 'JSON Web Key of the installation';

CREATE TABLE platform.token_family (
    id                   uuid PRIMARY KEY,
    person_id            uuid        NOT NULL REFERENCES platform.person,
    device_id            uuid REFERENCES platform.device,
    generation           integer     NOT NULL DEFAULT 1 CHECK (generation >= 1),
    confirmed_generation integer     NOT NULL DEFAULT 0 CHECK (confirmed_generation <= generation),
    created_at           timestamptz NOT NULL DEFAULT now(),
    refreshed_at         timestamptz NOT NULL DEFAULT now(),
    revoked_at           timestamptz,
    revoked_reason       text CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
);
COMMENT ON TABLE platform.token_family IS 'All tokens that descend from one sign-in';
COMMENT ON COLUMN platform.token_family.generation IS 'Newest refresh token issued';
COMMENT ON COLUMN platform.token_family.confirmed_generation IS 'Newest generation whose access token was seen in use; its predecessor may no longer be replayed';
CREATE INDEX token_family_person ON platform.token_family (person_id);
CREATE INDEX token_family_device ON platform.token_family (device_id);

CREATE TABLE platform.access_token (
    hash       bytea PRIMARY KEY,
    family_id  uuid REFERENCES platform.token_family ON DELETE CASCADE,
    generation integer,
    service_id uuid REFERENCES platform.service_account,
    expires_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CHECK (num_nonnulls(family_id, service_id) = 1),
    CHECK ((family_id IS NULL) = (generation IS NULL))
);
COMMENT ON TABLE platform.access_token IS 'Opaque access tokens, kept as SHA-256 only';
CREATE INDEX access_token_family ON platform.access_token (family_id);
CREATE INDEX access_token_service ON platform.access_token (service_id);
CREATE INDEX access_token_expiry ON platform.access_token (expires_at);

CREATE TABLE platform.sign_in_failure (
    subject      text PRIMARY KEY CHECK (length(subject) <= 300),
    failures     integer     NOT NULL CHECK (failures > 0),
    window_start timestamptz NOT NULL
);
COMMENT ON TABLE platform.sign_in_failure IS 'Failed sign-ins per account and address, per address and per account in the running window';

-- Who acts ----------------------------------------------------------------------------------------------------------

CREATE FUNCTION platform.act(actor text, person uuid, device uuid, request text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
DECLARE
    roots     uuid[];
    territory uuid[];
    scopes    integer[];
BEGIN
    IF coalesce(actor, '') = '' THEN
        RAISE EXCEPTION 'nobody acts' USING ERRCODE = 'invalid_parameter_value';
    END IF;
    IF person IS NOT NULL THEN
        SELECT array_agg(DISTINCT a.unit_id) INTO roots
          FROM role_assignment a JOIN role r ON r.code = a.role AND r.sees_customers
         WHERE a.person_id = act.person;
    ELSIF actor LIKE 'service:%' THEN
        SELECT array_agg(DISTINCT a.unit_id) INTO roots
          FROM role_assignment a WHERE a.service_id = substr(actor, 9)::uuid;
    ELSE
        SELECT array_agg(u.id) INTO roots FROM unit u WHERE u.parent_id IS NULL;
    END IF;
    SELECT array_agg(u.id), array_agg(u.scope) INTO territory, scopes FROM unit u WHERE u.ancestors && roots;
    scopes := array_cat(coalesce(scopes, '{}'), array[0]);
    IF person IS NOT NULL THEN
        scopes := array_cat(scopes, ARRAY(SELECT p.scope FROM person p WHERE p.id = act.person));
    END IF;
    PERFORM set_config('mtl.actor', actor, true),
            set_config('mtl.person', coalesce(person::text, ''), true),
            set_config('mtl.device', coalesce(device::text, ''), true),
            set_config('mtl.request', coalesce(request, ''), true),
            set_config('mtl.territory', coalesce(territory, '{}')::text, true),
            set_config('mtl.scopes', scopes::text, true);
END $$;
COMMENT ON FUNCTION platform.act IS 'States who acts in this transaction; row-level security, audit and feed read it. Without it nothing territorial is visible and nothing can be written';

CREATE FUNCTION platform.territory() RETURNS uuid[] LANGUAGE sql STABLE AS
$$ SELECT coalesce(nullif(current_setting('mtl.territory', true), ''), '{}')::uuid[] $$;
COMMENT ON FUNCTION platform.territory IS 'Units whose customer data the acting person, integration or job may see';

CREATE FUNCTION platform.scopes() RETURNS integer[] LANGUAGE sql STABLE AS
$$ SELECT coalesce(nullif(current_setting('mtl.scopes', true), ''), '{}')::integer[] $$;
COMMENT ON FUNCTION platform.scopes IS 'Feed scopes the actor reads: everybody''s, the actor''s own and the territory''s';

-- Change feed ----------------------------------------------------------------------------------------------------------

CREATE TABLE platform.entity_type (
    ent  smallint PRIMARY KEY,
    name text NOT NULL UNIQUE
);
COMMENT ON TABLE platform.entity_type IS 'Numbers of the synced kinds of row in the change feed';
INSERT INTO platform.entity_type (ent, name) VALUES (0, '$scope');

CREATE TABLE platform.chg (
    x     xid8        NOT NULL DEFAULT pg_current_xact_id(),
    seq   bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    scope integer     NOT NULL,
    ent   smallint    NOT NULL,
    id    uuid        NOT NULL,
    at    timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE platform.chg IS 'Change log: a pointer per change and scope, written by triggers only, read below the snapshot horizon';
COMMENT ON COLUMN platform.chg.x IS 'Top-level transaction id; (x, seq) orders the feed';
CREATE INDEX chg_scope ON platform.chg (scope, x, seq);
CREATE INDEX chg_newest ON platform.chg (x, seq);

CREATE TABLE platform.feed_meta (
    only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    incarnation integer NOT NULL,
    floor_x     xid8    NOT NULL DEFAULT '0',
    floor_seq   bigint  NOT NULL DEFAULT 0
);
COMMENT ON TABLE platform.feed_meta IS 'Incarnation of the feed (a restore replaces it) and the floor below which entries are gone';
INSERT INTO platform.feed_meta (incarnation) VALUES ((random() * 2147483646)::integer);

-- Audit -----------------------------------------------------------------------------------------------------------------

CREATE TABLE platform.audit_entry (
    seq       bigint      PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
    at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor     text        NOT NULL CHECK (actor <> ''),
    device_id uuid,
    request   text,
    entity    text        NOT NULL,
    entity_id uuid        NOT NULL,
    unit_id   uuid,
    action    text        NOT NULL CHECK (action IN ('CREATED', 'CHANGED', 'DELETED')),
    changes   jsonb       NOT NULL
);
COMMENT ON TABLE platform.audit_entry IS 'Every write: who, from which device, what from what to what; written by triggers only';
COMMENT ON COLUMN platform.audit_entry.changes IS 'Column to [before, after]';
COMMENT ON COLUMN platform.audit_entry.unit_id IS 'Territory of the row, null for rows that belong to no territory';
CREATE INDEX audit_entry_row ON platform.audit_entry (entity, entity_id, seq);
ALTER TABLE platform.audit_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON platform.audit_entry FOR SELECT
    USING (unit_id IS NULL OR unit_id = ANY ((SELECT platform.territory())::uuid[]));

CREATE FUNCTION platform.changes(before jsonb, after jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(jsonb_object_agg(k, jsonb_build_array(before -> k, after -> k)), '{}')
      FROM (SELECT jsonb_object_keys(before) UNION SELECT jsonb_object_keys(after)) AS keys(k)
     WHERE before -> k IS DISTINCT FROM after -> k AND k NOT IN ('fv', 'search', 'password_hash', 'updated_at', 'updated_by')
$$;

CREATE FUNCTION platform.acting() RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE actor text := current_setting('mtl.actor', true);
BEGIN
    IF coalesce(actor, '') = '' THEN
        RAISE EXCEPTION 'a write needs an actor: call platform.act first' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN actor;
END $$;

-- Statement-level with transition tables: one INSERT … SELECT per statement, however many rows an import writes.
CREATE FUNCTION platform.log_created() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
    INSERT INTO audit_entry (actor, device_id, request, entity, entity_id, unit_id, action, changes)
    SELECT acting(), nullif(current_setting('mtl.device', true), '')::uuid, nullif(current_setting('mtl.request', true), ''),
           TG_ARGV[0], (j ->> 'id')::uuid, CASE WHEN TG_NARGS > 1 THEN (j ->> 'unit_id')::uuid END, 'CREATED', j - '{fv,search,password_hash}'::text[]
      FROM (SELECT jsonb_strip_nulls(to_jsonb(a)) AS j FROM added a) rows;
    IF TG_NARGS > 1 THEN
        INSERT INTO chg (scope, ent, id)
        SELECT u.scope, TG_ARGV[1]::smallint, a.id FROM added a JOIN unit u ON u.id = a.unit_id;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION platform.log_changed() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
    INSERT INTO audit_entry (actor, device_id, request, entity, entity_id, unit_id, action, changes)
    SELECT acting(), nullif(current_setting('mtl.device', true), '')::uuid, nullif(current_setting('mtl.request', true), ''),
           TG_ARGV[0], (n.j ->> 'id')::uuid, CASE WHEN TG_NARGS > 1 THEN (n.j ->> 'unit_id')::uuid END, 'CHANGED', platform.changes(o.j, n.j)
      FROM (SELECT to_jsonb(b) AS j FROM before b) o
      JOIN (SELECT to_jsonb(a) AS j FROM after a) n ON n.j ->> 'id' = o.j ->> 'id';
    IF TG_NARGS > 1 THEN
        INSERT INTO chg (scope, ent, id)
        SELECT u.scope, TG_ARGV[1]::smallint, b.id FROM before b JOIN unit u ON u.id = b.unit_id
        UNION
        SELECT u.scope, TG_ARGV[1]::smallint, a.id FROM after a JOIN unit u ON u.id = a.unit_id;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION platform.log_deleted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
    INSERT INTO audit_entry (actor, device_id, request, entity, entity_id, unit_id, action, changes)
    SELECT acting(), nullif(current_setting('mtl.device', true), '')::uuid, nullif(current_setting('mtl.request', true), ''),
           TG_ARGV[0], (j ->> 'id')::uuid, CASE WHEN TG_NARGS > 1 THEN (j ->> 'unit_id')::uuid END, 'DELETED', j - '{fv,search,password_hash}'::text[]
      FROM (SELECT jsonb_strip_nulls(to_jsonb(b)) AS j FROM before b) rows;
    IF TG_NARGS > 1 THEN
        INSERT INTO chg (scope, ent, id)
        SELECT u.scope, TG_ARGV[1]::smallint, b.id FROM before b JOIN unit u ON u.id = b.unit_id;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION platform.keep_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.version := OLD.version + 1;
    NEW.fv := OLD.fv || coalesce((
        SELECT jsonb_object_agg(n.key, NEW.version)
          FROM jsonb_each(to_jsonb(NEW)) n
         WHERE to_jsonb(OLD) -> n.key IS DISTINCT FROM n.value
           AND n.key NOT IN ('fv', 'search', 'version', 'updated_at', 'updated_by')), '{}');
    RETURN NEW;
END $$;
COMMENT ON FUNCTION platform.keep_versions IS 'Counts the row''s version and notes for each changed field the version that changed it';

CREATE PROCEDURE platform.audit_table(target regclass, entity text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER log_created AFTER INSERT ON %s REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION platform.log_created(%L)', target, entity);
    EXECUTE format('CREATE TRIGGER log_changed AFTER UPDATE ON %s REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION platform.log_changed(%L)', target, entity);
    EXECUTE format('CREATE TRIGGER log_deleted AFTER DELETE ON %s REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION platform.log_deleted(%L)', target, entity);
END $$;
COMMENT ON PROCEDURE platform.audit_table IS 'Puts a table without territory under audit';

CREATE PROCEDURE platform.sync_table(target regclass, entity text, ent smallint) LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO platform.entity_type (ent, name) VALUES (ent, entity);
    EXECUTE format('CREATE TRIGGER keep_versions BEFORE UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION platform.keep_versions()', target);
    EXECUTE format('CREATE TRIGGER log_created AFTER INSERT ON %s REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION platform.log_created(%L, %L)', target, entity, ent);
    EXECUTE format('CREATE TRIGGER log_changed AFTER UPDATE ON %s REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION platform.log_changed(%L, %L)', target, entity, ent);
    EXECUTE format('CREATE TRIGGER log_deleted AFTER DELETE ON %s REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION platform.log_deleted(%L, %L)', target, entity, ent);
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY territory ON %s USING (unit_id = ANY ((SELECT platform.territory())::uuid[]))', target);
END $$;
COMMENT ON PROCEDURE platform.sync_table IS 'Puts a territorial table under row-level security, audit, field versions and the change feed; it needs id, unit_id, version and fv';

-- A change of somebody's roles is news in that person's own scope.
CREATE FUNCTION platform.log_scope_change() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = platform, pg_temp AS $$
BEGIN
    INSERT INTO chg (scope, ent, id)
    SELECT p.scope, 0::smallint, u.id
      FROM person p, unit u
     WHERE p.id = coalesce(NEW.person_id, OLD.person_id)
       AND u.ancestors @> ARRAY[coalesce(NEW.unit_id, OLD.unit_id)];
    RETURN NULL;
END $$;
CREATE TRIGGER log_scope_change AFTER INSERT OR DELETE ON platform.role_assignment
    FOR EACH ROW EXECUTE FUNCTION platform.log_scope_change();

CALL platform.audit_table('platform.unit', 'unit');
CALL platform.audit_table('platform.person', 'person');
CALL platform.audit_table('platform.service_account', 'service-account');
CALL platform.audit_table('platform.role_assignment', 'role-assignment');
CALL platform.audit_table('platform.device', 'device');

-- Once only ------------------------------------------------------------------------------------------------------------

CREATE TABLE platform.op_seen (
    person_id   uuid        NOT NULL REFERENCES platform.person,
    op_id       uuid        NOT NULL,
    device_id   uuid        NOT NULL REFERENCES platform.device,
    n           bigint      NOT NULL,
    fingerprint bytea       NOT NULL,
    result      jsonb       NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    operation   jsonb,
    PRIMARY KEY (person_id, op_id),
    UNIQUE (device_id, n)
);
COMMENT ON TABLE platform.op_seen IS 'Operations of field clients and their answers, kept 180 days, so that a repeated one has its effect once';
COMMENT ON COLUMN platform.op_seen.operation IS 'The whole operation, kept when it was quarantined or in conflict';
CREATE INDEX op_seen_received ON platform.op_seen (received_at);

CREATE TABLE platform.idempotency_key (
    actor       text        NOT NULL,
    key         text        NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
    fingerprint bytea       NOT NULL,
    entity_id   uuid        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (actor, key)
);
COMMENT ON TABLE platform.idempotency_key IS 'What an Idempotency-Key created, per actor';
CREATE INDEX idempotency_key_created ON platform.idempotency_key (created_at);

-- Rights of the application ------------------------------------------------------------------------------------------------

REVOKE ALL ON ALL FUNCTIONS IN SCHEMA platform FROM PUBLIC;
GRANT EXECUTE ON FUNCTION platform.act, platform.territory, platform.scopes, platform.acting TO ${app};
GRANT EXECUTE ON FUNCTION platform.keep_versions, platform.keep_ancestors, platform.move_descendants TO ${app};
GRANT SELECT ON ALL TABLES IN SCHEMA platform TO ${app};
GRANT USAGE ON SEQUENCE platform.scope_number TO ${app};
GRANT INSERT, UPDATE ON platform.unit, platform.person, platform.service_account, platform.device, platform.token_family TO ${app};
GRANT INSERT, DELETE ON platform.role_assignment TO ${app};
GRANT INSERT, DELETE ON platform.access_token TO ${app};
GRANT INSERT, UPDATE, DELETE ON platform.sign_in_failure TO ${app};
GRANT INSERT ON platform.secret TO ${app};
GRANT INSERT, DELETE ON platform.op_seen, platform.idempotency_key TO ${app};
