package org.openmtl.leads.prediction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openmtl.leads.prediction.Contribution;
import org.openmtl.leads.prediction.internal.Training.Trained;

class LearningWhoIsWonTest {
    private static final int FOLDS = 5;

    @Test
    void whatTellsLeadsApartIsFound() {
        Trained trained = new Training(examples(2000, 0.6, 0.1), FOLDS, List.of()).done();

        assertThat(trained.quality().auc()).isGreaterThan(0.7);
        assertThat(trained.model().probability(Map.of("origin", "fair"))).isEqualTo(0.6, within(0.06));
        assertThat(trained.model().probability(Map.of("origin", "list"))).isEqualTo(0.1, within(0.04));
    }

    @Test
    void whereNothingTellsThemApartTheReportSaysSo() {
        Trained trained = new Training(examples(2000, 0.3, 0.3), FOLDS, List.of()).done();

        assertThat(trained.quality().auc()).isEqualTo(0.5, within(0.06));
        assertThat(trained.quality().logLoss())
                .isEqualTo(trained.report().getJsonNumber("baseLogLoss").doubleValue(), within(0.02));
    }

    @Test
    void whatIsWrittenDownAfterTheEndIsLeftOut() {
        List<Example> examples = new ArrayList<>();
        for (Example example : examples(1000, 0.6, 0.1)) {
            Map<String, String> facts = new HashMap<>(example.facts());
            if (example.isWon()) {
                facts.put("attributes.contract", "yes");
            }
            examples.add(new Example(facts, example.isWon()));
        }

        Trained trained = new Training(examples, FOLDS, List.of()).done();

        assertThat(trained.report().getJsonObject("leftOut").getString("attributes.contract"))
                .isEqualTo("known of 100 % of the won leads and of 0 % of the others: written down after the end");
        assertThat(trained.quality().auc()).isLessThan(0.9);
    }

    @Test
    void onlyTheFactsThatAreWantedAreLearnedFrom() {
        Trained trained = new Training(examples(500, 0.6, 0.1), FOLDS, List.of("noise")).done();

        assertThat(trained.model().regression().features())
                .extracting(Feature::name)
                .containsExactly("noise");
    }

    @Test
    void contributionsAddUpToThePrediction() {
        PredictionModel model =
                new Training(examples(500, 0.6, 0.1), FOLDS, List.of()).done().model();
        Map<String, String> facts = Map.of("origin", "fair", "noise", "never seen");

        double logOdds = model.baseLogOdds()
                + model.contributions(facts).stream()
                        .mapToDouble(Contribution::logOdds)
                        .sum();

        assertThat(1 / (1 + Math.exp(-logOdds))).isEqualTo(model.probability(facts), within(1e-12));
        assertThat(model.contributions(facts)).extracting(Contribution::value).contains("fair", Feature.OTHER);
    }

    @Test
    void aModelIsReadAsItWasWritten() {
        PredictionModel model =
                new Training(examples(500, 0.6, 0.1), FOLDS, List.of()).done().model();

        assertThat(PredictionModel.of(model.json())).isEqualTo(model);
    }

    @Test
    void trainingAgainSaysTheSame() {
        List<Example> examples = examples(500, 0.6, 0.1);

        assertThat(new Training(examples, FOLDS, List.of()).done().model())
                .isEqualTo(new Training(examples, FOLDS, List.of()).done().model());
    }

    /** Half from a fair, half from a list, with a fact that means nothing. */
    private static List<Example> examples(int count, double ofFair, double ofList) {
        Random random = new Random(7);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean isFair = i % 2 == 0;
            boolean isWon = random.nextDouble() < (isFair ? ofFair : ofList);
            Map<String, String> facts = Map.of("origin", isFair ? "fair" : "list", "noise", "n" + random.nextInt(3));
            examples.add(new Example(facts, isWon));
        }
        return examples;
    }
}
