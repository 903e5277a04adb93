-- Whoever chooses what to do next sees how good each lead is.

CREATE VIEW leads.queued_lead WITH (security_invoker = true) AS
    SELECT l.id, l.version, l.unit_id, l.owner_id, l.stage, l.stage_since, l.due_at, l.name, l.company, l.job_title, l.email, l.phone, l.country,
           l.city, l.origin, l.handed_at, l.accept_by, l.accepted_at, l.contact_by, l.contacted_at, l.created_at, l.archived_at,
           s.fit, s.engagement, s.grade
      FROM leads.lead l LEFT JOIN leads.score s ON s.lead_id = l.id
     WHERE l.owner_id IS NOT NULL AND l.stage NOT IN ('WON', 'LOST', 'DISQUALIFIED', 'MERGED', 'REJECTED');
COMMENT ON VIEW leads.queued_lead IS 'Open leads that somebody has, with their scores';
GRANT SELECT ON leads.queued_lead TO ${app};

DROP VIEW leads.unassigned_lead, leads.pooled_lead;
CREATE VIEW leads.waiting_lead WITH (security_invoker = true) AS
    SELECT r.lead_id AS id, r.unit_id, r.since, r.reason, r.state, l.version, l.stage, l.segment, l.name, l.company, l.country, l.city, l.origin,
           l.channel, l.created_at, l.archived_at, s.fit, s.engagement, s.grade
      FROM leads.routing r JOIN leads.lead l ON l.id = r.lead_id LEFT JOIN leads.score s ON s.lead_id = r.lead_id
     WHERE r.state IN ('UNASSIGNED', 'POOLED') AND l.owner_id IS NULL AND l.stage IN ('INQUIRY', 'MQL', 'SAL', 'SQL');
COMMENT ON VIEW leads.waiting_lead IS 'Open leads with nobody, in the pool for whoever wants them or unassigned for a reason, with their scores';
GRANT SELECT ON leads.waiting_lead TO ${app};
