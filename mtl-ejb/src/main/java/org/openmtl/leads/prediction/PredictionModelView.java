package org.openmtl.leads.prediction;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A model as others see it.
 *
 * @param number counts the models of its unit, from 1; predictions name it
 * @param auc how likely a won lead is ranked before a lost one, 0.5 by chance
 * @param logLoss mean surprise at what became of leads, the lower the better
 * @param rows leads it learned from
 * @param folds parts that were predicted by a model of the others
 * @param report everything else: base rate, calibration, lift, features with their coefficients, and what was left out
 */
public record PredictionModelView(
        UUID id,
        UUID unitId,
        long number,
        double auc,
        double logLoss,
        long rows,
        long folds,
        JsonObject report,
        OffsetDateTime createdAt,
        String createdBy) {}
