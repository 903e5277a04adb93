-- Hand-overs and stages were written down row by row, each with a statement of its own, and each of those with triggers of its own: a third
-- of the time it took to hand leads over. Each is one statement now, however many leads go along. A merge still hands nothing over.

CREATE OR REPLACE FUNCTION leads.keep_handovers() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    IF coalesce(current_setting('mtl.merging', true), '') = 'on' THEN
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM before b JOIN after a ON a.id = b.id
                WHERE a.handed_at IS NOT NULL AND a.handed_at IS DISTINCT FROM b.handed_at) THEN
        INSERT INTO handover (id, lead_id, unit_id, at, recipient, owner_id)
        SELECT gen_random_uuid(), a.id, a.unit_id, a.handed_at, 'PERSON', a.owner_id
          FROM before b JOIN after a ON a.id = b.id
         WHERE a.handed_at IS NOT NULL AND a.handed_at IS DISTINCT FROM b.handed_at;
    END IF;
    IF EXISTS (SELECT FROM before b JOIN after a ON a.id = b.id AND a.handed_at = b.handed_at
                WHERE a.accepted_at IS DISTINCT FROM b.accepted_at OR a.refusal IS DISTINCT FROM b.refusal) THEN
        UPDATE handover h
           SET answer = CASE WHEN a.refusal IS NULL THEN 'ACCEPTED' ELSE 'REFUSED' END,
               answered_at = coalesce(a.accepted_at, a.updated_at),
               reason = CASE WHEN a.refusal IS NOT NULL THEN concat_ws(': ', a.refusal_code, a.refusal) END
          FROM before b JOIN after a ON a.id = b.id AND a.handed_at = b.handed_at
         WHERE (a.accepted_at IS DISTINCT FROM b.accepted_at OR a.refusal IS DISTINCT FROM b.refusal)
           AND h.lead_id = a.id AND h.at = a.handed_at AND h.recipient = 'PERSON' AND h.answer IS NULL;
    END IF;
    RETURN NULL;
END $$;
DROP TRIGGER keep_handovers ON leads.lead;
CREATE TRIGGER keep_handovers AFTER UPDATE ON leads.lead
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION leads.keep_handovers();

DROP TRIGGER keep_stage_history ON leads.lead;
DROP FUNCTION leads.keep_stage_history;
CREATE FUNCTION leads.keep_first_stages() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    INSERT INTO stage_change (id, lead_id, unit_id, from_stage, to_stage, at, reason)
    SELECT gen_random_uuid(), id, unit_id, NULL, stage, stage_since, stage_reason FROM added;
    RETURN NULL;
END $$;
CREATE FUNCTION leads.keep_stage_changes() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    INSERT INTO stage_change (id, lead_id, unit_id, from_stage, to_stage, at, reason)
    SELECT gen_random_uuid(), a.id, a.unit_id, b.stage, a.stage, a.stage_since, a.stage_reason
      FROM before b JOIN after a ON a.id = b.id AND a.stage <> b.stage;
    RETURN NULL;
END $$;
CREATE TRIGGER keep_first_stages AFTER INSERT ON leads.lead
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION leads.keep_first_stages();
CREATE TRIGGER keep_stage_changes AFTER UPDATE ON leads.lead
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION leads.keep_stage_changes();
REVOKE ALL ON FUNCTION leads.keep_first_stages, leads.keep_stage_changes FROM PUBLIC;
