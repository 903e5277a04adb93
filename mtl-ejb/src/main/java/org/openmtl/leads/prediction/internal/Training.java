package org.openmtl.leads.prediction.internal;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.openmtl.leads.prediction.internal.Calibration.Outcome;
import org.openmtl.leads.prediction.internal.Quality.Judged;
import org.openmtl.shared.JsonValues;

/**
 * Learns a model and finds out how good it is. The examples are dealt into folds, won and others alike; each fold is predicted by a
 * regression of the other folds and calibrated by what came of these, so that no figure comes from a lead that was learned from.
 */
final class Training {
    private final List<Example> examples;
    private final int folds;
    private final FitFacts facts;
    private final int[] fold;

    Training(List<Example> examples, int folds, List<String> wanted) {
        this.examples = examples;
        this.folds = folds;
        this.facts = new FitFacts(examples, wanted);
        this.fold = dealt(examples, folds);
    }

    private static int[] dealt(List<Example> examples, int folds) {
        int[] fold = new int[examples.size()];
        int won = 0;
        int others = 0;
        for (int i = 0; i < fold.length; i++) {
            fold[i] = (examples.get(i).isWon() ? won++ : others++) % folds;
        }
        return fold;
    }

    /** The model of all examples, and the report on models of some about the others. */
    Trained done() {
        Outcome[] outcomes = new Outcome[examples.size()];
        for (int f = 0; f < folds; f++) {
            int held = f;
            Regression regression = learned(some(examples, i -> fold[i] != held));
            for (int i = 0; i < outcomes.length; i++) {
                if (fold[i] == held) {
                    Example example = examples.get(i);
                    outcomes[i] = new Outcome(regression.logOdds(example.facts()), example.isWon());
                }
            }
        }
        List<Outcome> all = List.of(outcomes);
        PredictionModel model = new PredictionModel(learned(examples), Calibration.learned(all));
        return new Trained(model, new Quality(judged(all)), report(model, new Quality(judged(all))));
    }

    private List<Judged> judged(List<Outcome> outcomes) {
        List<Judged> judged = new ArrayList<>();
        for (int f = 0; f < folds; f++) {
            int held = f;
            Calibration calibration = Calibration.learned(some(outcomes, i -> fold[i] != held));
            some(outcomes, i -> fold[i] == held)
                    .forEach(outcome ->
                            judged.add(new Judged(calibration.probability(outcome.logOdds()), outcome.isWon())));
        }
        return judged;
    }

    private Regression learned(List<Example> some) {
        return Regression.learned(
                facts.names().stream().map(name -> Feature.learned(name, some)).toList(), some);
    }

    private static <T> List<T> some(List<T> all, IntPredicate isIn) {
        List<T> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (isIn.test(i)) {
                some.add(all.get(i));
            }
        }
        return some;
    }

    private JsonObject report(PredictionModel model, Quality quality) {
        JsonObjectBuilder leftOut = JsonValues.object();
        facts.leftOut().forEach(leftOut::add);
        double rate = quality.baseRate();
        return JsonValues.object()
                .add("won", examples.stream().filter(Example::isWon).count())
                .add("baseRate", rate)
                .add("baseLogLoss", -rate * Math.log(rate) - (1 - rate) * Math.log(1 - rate))
                .add("brier", quality.brier())
                .add("calibration", quality.calibration())
                .add("lift", quality.lift())
                .add("features", coefficients(model))
                .add("leftOut", leftOut)
                .build();
    }

    private static JsonArrayBuilder coefficients(PredictionModel model) {
        JsonArrayBuilder features = JsonValues.array();
        for (int i = 0; i < model.regression().features().size(); i++) {
            Feature feature = model.regression().features().get(i);
            JsonObjectBuilder byValue = JsonValues.object();
            for (int place = 0; place < feature.categories().size(); place++) {
                byValue.add(feature.categories().get(place), model.regression().weight(i, place));
            }
            features.add(JsonValues.object().add("name", feature.name()).add("coefficients", byValue));
        }
        return features;
    }

    /** What came of it. */
    record Trained(PredictionModel model, Quality quality, JsonObject report) {}
}
