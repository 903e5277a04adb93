-- What a lead costs PostgreSQL at least: who acts, the row with its triggers, a look for the same address or number.
\set n random(1, 1000000000)
BEGIN;
SELECT platform.act(:actor, :person, NULL, 'bench');
INSERT INTO leads.lead (id, unit_id, stage, stage_since, name, company, email, phone, country, city, origin, channel, attributes,
                        version, created_at, created_by, updated_at, updated_by)
VALUES (uuidv7(), :unit, 'INQUIRY', now(), 'Ada Field ' || :n, 'Analytical Engines', 'ada' || :n || '@example.com',
        '+3463' || lpad(:n, 10, '0'), 'ES', 'Madrid', 'social', 'rest', '{}', 1, now(), :actor, now(), :actor);
SELECT 'lead', id, name, 'email' FROM leads.lead
 WHERE email = 'ada' || :n || '@example.com' AND id <> :person AND archived_at IS NULL
UNION ALL
SELECT 'lead', id, name, 'phone' FROM leads.lead
 WHERE phone = '+3463' || lpad(:n, 10, '0') AND id <> :person AND archived_at IS NULL
UNION ALL
SELECT 'contact', id, name, 'email' FROM relationship.contact
 WHERE lower(email) = 'ada' || :n || '@example.com' AND archived_at IS NULL
UNION ALL
SELECT 'contact', id, name, 'phone' FROM relationship.contact WHERE phone = '+3463' || lpad(:n, 10, '0') AND archived_at IS NULL
LIMIT 50;
COMMIT;
