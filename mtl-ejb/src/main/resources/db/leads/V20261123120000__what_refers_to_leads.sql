-- What becomes of each row that refers to a lead when that lead becomes a part of another one: decided here, for every such column.

CREATE TABLE leads.lead_reference (
    of_table  text NOT NULL CHECK (of_table ~ '^[a-z_]+\.[a-z_]+$'),
    of_column text NOT NULL,
    on_merge  text NOT NULL CHECK (on_merge IN ('MOVES', 'STAYS', 'KEPT_UP')),
    row_key   text,
    why       text NOT NULL CHECK (length(why) BETWEEN 1 AND 200),
    PRIMARY KEY (of_table, of_column),
    CHECK ((row_key IS NOT NULL) = (on_merge = 'MOVES'))
);
COMMENT ON TABLE leads.lead_reference IS 'Columns that refer to leads; part of the program, not of the data. Whoever adds such a column adds a row here';
COMMENT ON COLUMN leads.lead_reference.on_merge IS 'MOVES: refers to the winner from then on, and back when the merge is undone; needs unit_id beside it. STAYS: is the loser''s for ever and shown with the winner''s. KEPT_UP: whoever owns it brings it into line';
COMMENT ON COLUMN leads.lead_reference.row_key IS 'Column that names a row that moves';
GRANT SELECT ON leads.lead_reference TO ${app};

INSERT INTO leads.lead_reference (of_table, of_column, on_merge, row_key, why) VALUES
    ('leads.touch', 'lead_id', 'MOVES', 'id', 'what the person did counts for the one lead that is left'),
    ('leads.handover', 'lead_id', 'MOVES', 'id', 'its answer is awaited for the winner'),
    ('leads.evidence', 'lead_id', 'MOVES', 'handover_id', 'goes with its hand-over'),
    ('leads.opportunity_lead', 'lead_id', 'MOVES', 'id', 'the opportunity came of the winner'),
    ('leads.assignment_log', 'lead_id', 'MOVES', 'id', 'why the winner is with whom it is'),
    ('leads.duplicate_pair', 'lead_id', 'MOVES', 'id', 'who was like the loser is like the winner, and whoever was found not to be stays so'),
    ('leads.duplicate_pair', 'other_id', 'MOVES', 'id', 'the same, where the other one comes first'),
    ('leads.lead', 'merged_into', 'STAYS', NULL, 'redirects are followed one after the other'),
    ('leads.merge', 'winner_id', 'STAYS', NULL, 'merges are undone in the order that is the reverse of theirs'),
    ('leads.merge', 'loser_id', 'STAYS', NULL, 'the same'),
    ('leads.stage_change', 'lead_id', 'STAYS', NULL, 'each lead went its own way; funnels count both'),
    ('leads.score_change', 'lead_id', 'STAYS', NULL, 'grades of what was known of the loser alone'),
    ('leads.opportunity_outcome', 'lead_ids', 'STAYS', NULL, 'what LTC told, word for word'),
    ('leads.raw_payload', 'lead_id', 'STAYS', NULL, 'what the loser was made of'),
    ('leads.bulk_change_lead', 'lead_id', 'STAYS', NULL, 'which leads were asked for'),
    ('leads.score', 'lead_id', 'KEPT_UP', NULL, 'scored anew when touches move'),
    ('leads.routing', 'lead_id', 'KEPT_UP', NULL, 'follows the owner'),
    ('leads.response_clock', 'lead_id', 'KEPT_UP', NULL, 'running ones are called off and begin for the winner; the rest was measured'),
    ('platform.party_key', 'id', 'KEPT_UP', NULL, 'the winner is found by what it knows, the loser by nothing'),
    ('platform.file_link', 'row_id', 'KEPT_UP', NULL, 'the winner refers to the loser''s photos, too'),
    ('platform.audit_entry', 'entity_id', 'STAYS', NULL, 'never changes'),
    ('platform.fact', 'subject_id', 'STAYS', NULL, 'was told of the loser'),
    ('platform.fact_publication', 'subject_id', 'STAYS', NULL, 'the same'),
    ('platform.webhook_delivery', 'subject_id', 'STAYS', NULL, 'the same; each lead has an order of its own'),
    ('platform.idempotency_key', 'entity_id', 'STAYS', NULL, 'a repetition is answered as the first time'),
    ('platform.import_verdict', 'entity_id', 'STAYS', NULL, 'which row of a file became what');

-- Two leads of a pair stand in the order of their ids, whoever takes the place of one of them.
CREATE FUNCTION leads.place_pair() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
DECLARE first uuid := NEW.lead_id;
BEGIN
    IF NEW.other_kind = 'LEAD' AND first > NEW.other_id THEN
        NEW.lead_id := NEW.other_id;
        NEW.other_id := first;
    END IF;
    SELECT unit_id INTO NEW.unit_id FROM lead WHERE id = NEW.lead_id;
    IF NEW.other_kind = 'LEAD' THEN
        SELECT unit_id INTO NEW.other_unit_id FROM lead WHERE id = NEW.other_id;
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION leads.place_pair FROM PUBLIC;
CREATE TRIGGER place_pair BEFORE UPDATE OF lead_id, other_id ON leads.duplicate_pair
    FOR EACH ROW EXECUTE FUNCTION leads.place_pair();

-- What belongs to a lead may be written once only by the application; a merge is the exception. Only between leads that whoever acts can see.
CREATE FUNCTION leads.give_references(losing uuid, winning uuid, only_these jsonb) RETURNS jsonb
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
DECLARE
    unit  uuid := (SELECT unit_id FROM lead WHERE id = winning AND unit_id = ANY (platform.territory()));
    child record;
    ids   uuid[];
    one   uuid;
    given uuid[];
    moved jsonb := '{}';
BEGIN
    IF unit IS NULL OR NOT EXISTS (SELECT FROM lead WHERE id = losing AND unit_id = ANY (platform.territory())) THEN
        RAISE EXCEPTION 'nothing may be given between these leads' USING ERRCODE = 'insufficient_privilege';
    END IF;
    FOR child IN
        SELECT of_table::regclass AS name, of_table AS key, min(row_key) AS id,
               string_agg(format('%1$I = CASE %1$I WHEN $1 THEN $2 ELSE %1$I END', of_column), ', ') AS changes,
               string_agg(format('%I = $1', of_column), ' OR ') AS refers
          FROM lead_reference WHERE on_merge = 'MOVES' GROUP BY of_table ORDER BY of_table
    LOOP
        CONTINUE WHEN only_these IS NOT NULL AND only_these -> child.key IS NULL;
        ids := (SELECT array_agg(value::uuid) FROM jsonb_array_elements_text(only_these -> child.key));
        given := '{}';
        FOR one IN EXECUTE format('SELECT %I FROM %s WHERE (%s) AND ($2 IS NULL OR %1$I = ANY ($2))',
                                  child.id, child.name, child.refers)
             USING losing, CASE WHEN only_these IS NULL THEN NULL ELSE coalesce(ids, '{}') END LOOP
            BEGIN
                EXECUTE format('UPDATE %s SET %s, unit_id = $3 WHERE %I = $4', child.name, child.changes, child.id)
                  USING losing, winning, unit, one;
                given := given || one;
            EXCEPTION WHEN unique_violation OR check_violation THEN
                NULL; -- the winner has the same already, or is it itself, so this one stays where it is
            END;
        END LOOP;
        moved := moved || jsonb_build_object(child.key, to_jsonb(given));
    END LOOP;
    RETURN moved;
END $$;
COMMENT ON FUNCTION leads.give_references IS 'Gives what moves, or of that only these rows by table, to another lead; tells which rows, by table';
REVOKE ALL ON FUNCTION leads.give_references FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.give_references TO ${app};
DROP FUNCTION leads.repoint;
UPDATE leads.merge SET moved = (SELECT coalesce(jsonb_object_agg(regexp_replace(key, '\.[a-z_]+$', ''), value), '{}') FROM jsonb_each(moved));
COMMENT ON TABLE leads.assignment_log IS 'Every decision about who gets a lead: by which rule of which rule set, who was considered, and why; it moves with its lead and never changes otherwise';

CREATE FUNCTION leads.with_merged(lead_id uuid) RETURNS TABLE (id uuid) LANGUAGE sql STABLE AS $$
    WITH RECURSIVE parts AS (
        SELECT with_merged.lead_id AS id
        UNION SELECT l.id FROM parts p JOIN leads.lead l ON l.merged_into = p.id)
    SELECT parts.id FROM parts
$$;
COMMENT ON FUNCTION leads.with_merged IS 'The lead and all that are a part of it, as far as whoever acts can see them';
REVOKE ALL ON FUNCTION leads.with_merged FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.with_merged TO ${app};

-- Merging goes column by column; what the database makes of others it makes again.
CREATE FUNCTION leads.told_columns(l leads.lead) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT to_jsonb(l) - ARRAY(SELECT attname::text FROM pg_attribute WHERE attrelid = 'leads.lead'::regclass AND attgenerated <> '')
$$;
COMMENT ON FUNCTION leads.told_columns IS 'A lead''s row without what is generated from its other columns';
REVOKE ALL ON FUNCTION leads.told_columns FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.told_columns TO ${app};

-- A merge hands nothing over: the hand-overs themselves go along.
CREATE OR REPLACE FUNCTION leads.keep_handovers() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    IF coalesce(current_setting('mtl.merging', true), '') = 'on' THEN
        RETURN NULL;
    END IF;
    IF NEW.handed_at IS NOT NULL AND NEW.handed_at IS DISTINCT FROM OLD.handed_at THEN
        INSERT INTO handover (id, lead_id, unit_id, at, recipient, owner_id)
        VALUES (gen_random_uuid(), NEW.id, NEW.unit_id, NEW.handed_at, 'PERSON', NEW.owner_id);
    ELSIF NEW.handed_at IS NOT NULL
        AND (NEW.accepted_at IS DISTINCT FROM OLD.accepted_at OR NEW.refusal IS DISTINCT FROM OLD.refusal) THEN
        UPDATE handover
           SET answer = CASE WHEN NEW.refusal IS NULL THEN 'ACCEPTED' ELSE 'REFUSED' END,
               answered_at = coalesce(NEW.accepted_at, NEW.updated_at),
               reason = CASE WHEN NEW.refusal IS NOT NULL THEN concat_ws(': ', NEW.refusal_code, NEW.refusal) END
         WHERE lead_id = NEW.id AND at = NEW.handed_at AND recipient = 'PERSON' AND answer IS NULL;
    END IF;
    RETURN NULL;
END $$;
