-- Models that tell how likely a lead is won, learned from leads that are closed.

CREATE TABLE leads.prediction_model (
    id         uuid PRIMARY KEY,
    unit_id    uuid             NOT NULL REFERENCES platform.unit,
    number     bigint           NOT NULL CHECK (number >= 1),
    auc        double precision NOT NULL CHECK (auc BETWEEN 0 AND 1),
    log_loss   double precision NOT NULL CHECK (log_loss >= 0),
    lead_count bigint           NOT NULL CHECK (lead_count > 0),
    folds      integer          NOT NULL CHECK (folds BETWEEN 2 AND 10),
    report     jsonb            NOT NULL CHECK (jsonb_typeof(report) = 'object'),
    model      jsonb            NOT NULL CHECK (jsonb_typeof(model) = 'object'),
    created_at timestamptz      NOT NULL DEFAULT now(),
    created_by text             NOT NULL DEFAULT platform.acting(),
    UNIQUE (unit_id, number)
);
COMMENT ON TABLE leads.prediction_model IS 'A calibrated logistic regression over what leads say; it tells itself who trained it and when, and never changes';
COMMENT ON COLUMN leads.prediction_model.unit_id IS 'Unit whose leads it learned from, with those below; whoever sees that unit sees the model';
COMMENT ON COLUMN leads.prediction_model.number IS 'Counts the models of the unit';
COMMENT ON COLUMN leads.prediction_model.auc IS 'Found on leads it had not learned from, as is log_loss';
COMMENT ON COLUMN leads.prediction_model.lead_count IS 'Leads it learned from';
COMMENT ON COLUMN leads.prediction_model.model IS 'Features, weights and calibration; no person''s data';
CREATE INDEX prediction_model_created ON leads.prediction_model (created_at, id);
ALTER TABLE leads.prediction_model ENABLE ROW LEVEL SECURITY;
CREATE POLICY territory ON leads.prediction_model USING (unit_id = ANY ((SELECT platform.territory())::uuid[]));

-- Two at once: one of them waits for the other.
CREATE FUNCTION leads.number_prediction_model() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = leads, pg_temp AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('leads.prediction_model'), hashtext(NEW.unit_id::text));
    SELECT coalesce(max(number), 0) + 1 INTO NEW.number FROM prediction_model WHERE unit_id = NEW.unit_id;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION leads.number_prediction_model FROM PUBLIC;
CREATE TRIGGER number_prediction_model BEFORE INSERT ON leads.prediction_model
    FOR EACH ROW EXECUTE FUNCTION leads.number_prediction_model();

CREATE FUNCTION leads.model_speaking_for(lead uuid) RETURNS TABLE (id uuid, number bigint, model jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = leads, platform, pg_temp AS $$
    SELECT m.id, m.number, m.model
      FROM leads.lead l JOIN platform.unit u ON u.id = l.unit_id JOIN leads.prediction_model m ON m.unit_id = ANY (u.ancestors)
     WHERE l.id = lead AND l.unit_id = ANY ((SELECT platform.territory())::uuid[])
     ORDER BY array_position(u.ancestors, m.unit_id) DESC, m.number DESC LIMIT 1
$$;
COMMENT ON FUNCTION leads.model_speaking_for IS 'The newest model of a lead''s unit, else of the next unit above that has one; for leads in the caller''s territory';
REVOKE ALL ON FUNCTION leads.model_speaking_for FROM PUBLIC;
GRANT EXECUTE ON FUNCTION leads.model_speaking_for TO ${app};
GRANT SELECT, INSERT ON leads.prediction_model TO ${app};
