package org.openmtl.leads.prediction;

import jakarta.json.JsonString;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/**
 * Train a model; see {@link PredictionFields} for the meaning of its members.
 *
 * @param id of the new model
 * @param features none for all that are fit
 * @param unitId null for the caller's own
 * @param once the caller's promise of repetition, null for none
 */
public record TrainModel(
        UUID id,
        int folds,
        int lostAfterDays,
        List<String> features,
        @Nullable UUID unitId,
        @Nullable Once once) {
    private static final long USUAL_FOLDS = 5;
    private static final long USUAL_DAYS = 180;

    /** Takes its own copy of the features. */
    public TrainModel {
        features = List.copyOf(features);
    }

    /**
     * What was read of {@link PredictionFields#ALL}.
     *
     * @throws MtlProblem validation-failed
     */
    public static TrainModel of(UUID id, Values values, @Nullable Once once) {
        long folds = Objects.requireNonNullElse(values.get(PredictionFields.FOLDS), USUAL_FOLDS);
        if (folds < 2) {
            throw MtlProblem.invalid(PredictionFields.FOLDS.name(), "range", "must be at least 2");
        }
        long days = Objects.requireNonNullElse(values.get(PredictionFields.LOST_AFTER_DAYS), USUAL_DAYS);
        if (days < 1) {
            throw MtlProblem.invalid(PredictionFields.LOST_AFTER_DAYS.name(), "range", "must be at least 1");
        }
        return new TrainModel(
                id, (int) folds, (int) days, features(values), values.get(PredictionFields.UNIT_ID), once);
    }

    private static List<String> features(Values values) {
        var given = values.get(PredictionFields.FEATURES);
        if (given == null) {
            return List.of();
        }
        if (!given.stream().allMatch(JsonString.class::isInstance)) {
            throw MtlProblem.invalid(PredictionFields.FEATURES.name(), "type", "must be names of facts");
        }
        return given.getValuesAs(JsonString::getString);
    }
}
