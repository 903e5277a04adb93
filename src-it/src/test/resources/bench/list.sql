-- What the product sends to PostgreSQL for the first page of leads of one stage in a manager's territory.
\set stage random(1, 4)
BEGIN;
SELECT platform.act(:actor, :person, NULL, 'bench');
SELECT r.*
  FROM unnest(CAST(:units AS uuid[])) AS territory(unit)
 CROSS JOIN LATERAL (
       SELECT t.* FROM leads.lead t
        WHERE t.unit_id = territory.unit AND t.archived_at IS NULL
          AND t.stage = (ARRAY['INQUIRY', 'MQL', 'SQL', 'WON'])[:stage]
        ORDER BY t.created_at DESC, t.id DESC LIMIT 21) r
 ORDER BY r.created_at DESC, r.id DESC LIMIT 21;
COMMIT;
