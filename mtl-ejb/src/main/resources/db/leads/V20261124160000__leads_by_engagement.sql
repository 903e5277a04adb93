-- The best leads first.
CREATE INDEX score_engagement ON leads.score (unit_id, engagement, lead_id);
CREATE INDEX score_grade ON leads.score (unit_id, grade, engagement, lead_id);
COMMENT ON INDEX leads.score_engagement IS 'Serves the ranking';
COMMENT ON INDEX leads.score_grade IS 'Serves the ranking of one grade';

CREATE VIEW leads.ranked_lead WITH (security_invoker = true) AS
    SELECT s.lead_id AS id, s.unit_id, s.fit, s.engagement, s.grade, l.version, l.owner_id, l.stage, l.stage_since, l.due_at, l.segment, l.name,
           l.company, l.job_title, l.email, l.phone, l.country, l.city, l.origin, l.handed_at, l.accept_by, l.accepted_at, l.contact_by,
           l.contacted_at, l.created_at, l.archived_at
      FROM leads.score s JOIN leads.lead l ON l.id = s.lead_id
     WHERE l.stage NOT IN ('WON', 'LOST', 'DISQUALIFIED', 'MERGED', 'REJECTED');
COMMENT ON VIEW leads.ranked_lead IS 'Open leads that have a score, whoever has them';
GRANT SELECT ON leads.ranked_lead TO ${app};

ALTER TABLE leads.saved_filter DROP CONSTRAINT saved_filter_list_check,
    ADD CONSTRAINT saved_filter_list_check CHECK (list IN ('leads', 'lead-queue', 'lead-ranking'));
