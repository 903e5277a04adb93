package org.openmtl.leads.attribution.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openmtl.leads.attribution.AttributionParameters;

/**
 * Divides one conversion among the touches of its journey. Weights are never negative and sum to 1; a journey without touches has none.
 *
 * <p>SHAPLEY needs no coalitions: the value of a coalition is the number of journeys whose channels all lie in it, which is a sum of
 * unanimity games, one for each journey, and in such a game the players share equally (L. S. Shapley, A value for n-person games, 1953).
 * So the value is exact for any number of channels, and each journey tells its own part of it.
 */
final class Weights {
    private static final double OUTER = 0.4;
    private static final double OF_THREE = 0.3;
    private static final double OF_FOUR = 0.225;
    private static final double REST_OF_TWO = 0.2;
    private static final double REST = 0.1;

    private Weights() {}

    /**
     * The weights of a journey's touches, in order.
     *
     * @param shares of the channels by a Markov chain, for the model that needs them
     */
    static double[] of(Journey journey, AttributionParameters parameters, Map<String, Double> shares) {
        int last = journey.touches().size() - 1;
        if (last < 0) {
            return new double[0];
        }
        return switch (parameters.model()) {
            case FIRST -> milestones(journey, 1, 0, 0);
            case LAST -> milestones(journey, 1, 0, last);
            case LINEAR -> normalised(journey, touch -> 1);
            case U_SHAPED -> milestones(journey, OUTER, REST_OF_TWO, 0, last);
            case W_SHAPED -> milestones(journey, OF_THREE, REST, 0, journey.lead(), journey.opportunity());
            case FULL_PATH ->
                milestones(journey, OF_FOUR, REST, 0, journey.lead(), journey.opportunity(), journey.close());
            case TIME_DECAY -> decayed(journey, Duration.ofDays(parameters.halfLifeDays()));
            case SHAPLEY -> shared(journey, channel -> 1);
            case MARKOV ->
                shared(journey, channel -> shares.getOrDefault(channel, shares.getOrDefault(Tally.OTHER, 0.0)));
        };
    }

    /** Milestones that coincide add up; what is not there, another touch or a milestone, leaves its part to the others. */
    private static double[] milestones(Journey journey, double each, double rest, int... places) {
        double[] weights = new double[journey.touches().size()];
        for (int place : places) {
            if (place >= 0) {
                weights[place] += each;
            }
        }
        long others = Arrays.stream(weights).filter(weight -> weight == 0).count();
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] == 0) {
                weights[i] = rest / others;
            }
        }
        return normalised(weights);
    }

    /** From the last touch on: the same ratios as from the conversion, and old journeys do not vanish below the smallest number. */
    private static double[] decayed(Journey journey, Duration halfLife) {
        List<Touchpoint> touches = journey.touches();
        Instant last = touches.get(touches.size() - 1).at();
        return normalised(
                journey,
                touch ->
                        Math.pow(2, -(double) Duration.between(touch.at(), last).toMillis() / halfLife.toMillis()));
    }

    /** Each channel has its part, and its touches share it. */
    private static double[] shared(Journey journey, ToDoubleFunction<String> part) {
        Map<String, Integer> counts = new HashMap<>();
        journey.touches().forEach(touch -> counts.merge(touch.channel(), 1, Integer::sum));
        double total = counts.keySet().stream().mapToDouble(part).sum();
        return normalised(
                journey,
                touch -> (total > 0 ? part.applyAsDouble(touch.channel()) : 1)
                        / counts.getOrDefault(touch.channel(), 1));
    }

    private static double[] normalised(Journey journey, ToDoubleFunction<Touchpoint> weight) {
        return normalised(journey.touches().stream().mapToDouble(weight).toArray());
    }

    private static double[] normalised(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }
}
