-- What leads have behind them that have lived for some years: one statement for each kind of row, past the triggers.
INSERT INTO leads.stage_change (id, lead_id, unit_id, from_stage, to_stage, at, reason)
SELECT gen_random_uuid(), l.id, l.unit_id, s.before, s.stage, s.at, s.reason
  FROM leads.lead l
 CROSS JOIN LATERAL (VALUES (NULL, 'INQUIRY', l.created_at, 'captured'), ('INQUIRY', l.stage, l.stage_since, 'moved')) AS s (before, stage, at, reason)
 WHERE s.before IS DISTINCT FROM s.stage AND NOT EXISTS (SELECT FROM leads.stage_change);
INSERT INTO leads.touch (id, unit_id, lead_id, at, kind, channel, campaign)
SELECT gen_random_uuid(), l.unit_id, l.id, CASE WHEN t.n = 0 THEN l.created_at ELSE l.created_at + random() * (now() - l.created_at) END,
       (ARRAY['lead.captured', 'web.visited', 'email.clicked', 'form.submitted', 'content.downloaded', 'event.attended', 'visit.done', 'call.made'])
           [CASE WHEN t.n = 0 THEN 1 ELSE 2 + floor(7 * random())::int END],
       l.origin, 'campaign ' || floor(300 * random())
  FROM leads.lead l CROSS JOIN LATERAL generate_series(0, abs(hashtext(l.id::text)) % 3) AS t (n);
INSERT INTO leads.score (lead_id, unit_id, fit, engagement, grade, model_id, v, computed_at, due_at)
SELECT id, unit_id, fit, engagement,
       CASE WHEN fit >= 60 THEN 'A' WHEN fit >= 30 THEN 'B' ELSE 'C' END || CASE WHEN engagement >= 50 THEN 1 WHEN engagement >= 20 THEN 2 ELSE 3 END,
       '00000000-0000-7000-8000-000000000501', 1, now(), CASE WHEN engagement > 0 THEN now() + interval '1 day' * (1 + random()) END
  FROM (SELECT id, unit_id, 10 * floor(8 * random()) AS fit, round((80 * power(random(), 3))::numeric, 6)::float8 AS engagement FROM leads.lead) l;
INSERT INTO leads.routing (lead_id, unit_id, state, reason, since, person_id)
SELECT l.id, l.unit_id, r.state, r.reason, l.created_at, l.owner_id
  FROM leads.lead l
 CROSS JOIN LATERAL (SELECT CASE WHEN l.owner_id IS NOT NULL THEN 'ASSIGNED' WHEN random() < 0.8 THEN 'POOLED' ELSE 'UNASSIGNED' END) AS s (state)
  JOIN (VALUES ('ASSIGNED', 'CHOSEN'), ('POOLED', 'RULE_TO_POOL'), ('UNASSIGNED', 'NO_RULE')) AS r (state, reason) USING (state);
INSERT INTO leads.response_clock (id, lead_id, unit_id, owner_id, kind, started_at, due_at)
SELECT gen_random_uuid(), id, unit_id, owner_id, kind, handed_at, accept_by
  FROM leads.lead, unnest(ARRAY['ANSWER', 'RESPONSE']) AS kind WHERE handed_at IS NOT NULL AND owner_id IS NOT NULL;
