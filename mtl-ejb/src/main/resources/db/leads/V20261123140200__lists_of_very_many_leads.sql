-- A list filtered by one thing has an index in each of its orders: without one, few leads of an owner or a stage among very many are found by
-- going through all of the unit.
DROP INDEX leads.lead_owner;
CREATE INDEX lead_owner ON leads.lead (owner_id, unit_id, created_at, id) WHERE owner_id IS NOT NULL;
CREATE INDEX lead_owner_updated ON leads.lead (owner_id, unit_id, updated_at, id) WHERE owner_id IS NOT NULL;
CREATE INDEX lead_stage_updated ON leads.lead (unit_id, stage, updated_at, id);
CREATE INDEX lead_origin_updated ON leads.lead (unit_id, origin, updated_at, id);
CREATE INDEX lead_segment_updated ON leads.lead (unit_id, segment, updated_at, id) WHERE segment IS NOT NULL;

-- Nothing asked for it, and scoring a million leads anew wrote a million entries of it.
DROP INDEX leads.score_best;
