package org.openmtl.leads.prediction.internal;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.openmtl.leads.prediction.Contribution;
import org.openmtl.shared.JsonValues;

/** A regression with its calibration, as it is stored and asked. */
record PredictionModel(Regression regression, Calibration calibration) {
    double probability(Map<String, String> facts) {
        return calibration.probability(regression.logOdds(facts));
    }

    /** What is assumed before any fact, in calibrated log odds. */
    double baseLogOdds() {
        return calibration.slope() * regression.intercept() + calibration.offset();
    }

    /** What each fact adds to that, the strongest first. */
    List<Contribution> contributions(Map<String, String> facts) {
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < regression.features().size(); i++) {
            Feature feature = regression.features().get(i);
            int place = feature.place(facts);
            contributions.add(new Contribution(
                    feature.name(),
                    feature.categories().get(place),
                    calibration.slope() * regression.weight(i, place)));
        }
        contributions.sort(Comparator.comparingDouble(one -> -Math.abs(one.logOdds())));
        return contributions;
    }

    JsonObject json() {
        JsonArrayBuilder features = JsonValues.array();
        regression.features().forEach(feature -> features.add(feature.json()));
        JsonArrayBuilder weights = JsonValues.array();
        regression.weights().forEach(weights::add);
        return JsonValues.object()
                .add("features", features)
                .add("weights", weights)
                .add("intercept", regression.intercept())
                .add("slope", calibration.slope())
                .add("offset", calibration.offset())
                .build();
    }

    static PredictionModel of(JsonObject json) {
        return new PredictionModel(
                new Regression(
                        json.getJsonArray("features").getValuesAs(JsonObject.class).stream()
                                .map(Feature::of)
                                .toList(),
                        json.getJsonArray("weights").getValuesAs(JsonNumber::doubleValue),
                        json.getJsonNumber("intercept").doubleValue()),
                new Calibration(
                        json.getJsonNumber("slope").doubleValue(),
                        json.getJsonNumber("offset").doubleValue()));
    }
}
