-- A visit that is done is looked up among the leads that came of it.
CREATE INDEX lead_visit ON leads.lead (visit_id) WHERE visit_id IS NOT NULL;
