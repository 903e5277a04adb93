package org.openmtl.leads.prediction;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.MtlProblem;

/** The way into predictions. Every verb is one transaction and sees the actor's territory only. */
public interface Predictions {
    /** Most models a list shows. */
    int MOST_SHOWN = 100;

    /** Most leads a model learns from: the newest. */
    int MOST_LEADS = 20_000;

    /**
     * Trains a model on the closed leads of a unit and those below.
     *
     * @throws MtlProblem too-few-closed-leads; validation-failed, when the unit is not one of the actor's; idempotency-key-reused
     */
    PredictionModelView train(TrainModel command);

    /**
     * One model.
     *
     * @throws MtlProblem not-found
     */
    PredictionModelView model(UUID id);

    /** The newest models, newest first. */
    List<PredictionModelView> models();

    /**
     * How likely a lead is won.
     *
     * @param model null for the newest one of the lead's unit or, where it has none, of the next one above that has
     * @throws MtlProblem not-found; validation-failed, when there is no such model
     */
    LeadPrediction predict(UUID leadId, @Nullable UUID model);
}
