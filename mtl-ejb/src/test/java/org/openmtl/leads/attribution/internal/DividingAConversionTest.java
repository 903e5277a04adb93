package org.openmtl.leads.attribution.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.openmtl.leads.attribution.internal.Journeys.NEVER;
import static org.openmtl.leads.attribution.internal.Journeys.by;
import static org.openmtl.leads.attribution.internal.Journeys.journey;
import static org.openmtl.leads.attribution.internal.Journeys.lead;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openmtl.leads.attribution.AttributionModel;

class DividingAConversionTest {
    private static final double[] VECTOR = {0, 5, 12, 30, 38};

    @Test
    void timeDecayHalvesWithEachHalfLife() {
        assertThat(percent(lead(0, NEVER, 38, VECTOR), AttributionModel.TIME_DECAY))
                .usingComparatorWithPrecision(0.005)
                .containsExactly(1.46, 2.40, 4.79, 28.48, 62.88);
    }

    @Test
    void theUGivesMostToBothEnds() {
        assertThat(percent(lead(0, NEVER, 38, VECTOR), AttributionModel.U_SHAPED))
                .usingComparatorWithPrecision(0.005)
                .containsExactly(40.0, 6.67, 6.67, 6.67, 40.0);
    }

    @Test
    void theWGivesMostToFirstLeadAndOpportunity() {
        assertThat(percent(lead(12, 38, 38, VECTOR), AttributionModel.W_SHAPED))
                .usingComparatorWithPrecision(0.005)
                .containsExactly(30.0, 5.0, 30.0, 5.0, 30.0);
    }

    @Test
    void theFullPathKnowsTheCloseToo() {
        assertThat(percent(lead(5, 12, 38, VECTOR), AttributionModel.FULL_PATH))
                .usingComparatorWithPrecision(0.005)
                .containsExactly(22.5, 22.5, 22.5, 10.0, 22.5);
    }

    @Test
    void milestonesAtOneTouchAddUp() {
        assertThat(percent(lead(0, 38, 38, VECTOR), AttributionModel.W_SHAPED))
                .usingComparatorWithPrecision(0.005)
                .containsExactly(60.0, 3.33, 3.33, 3.33, 30.0);
    }

    @Test
    void whereNoOtherTouchIsTheMilestonesShareItsPart() {
        assertThat(percent(lead(0, 10, 10, 0, 10), AttributionModel.W_SHAPED))
                .usingComparatorWithPrecision(0.005)
                .containsExactly(66.67, 33.33);
        assertThat(percent(lead(0, NEVER, 10, 0, 10), AttributionModel.U_SHAPED))
                .usingComparatorWithPrecision(0.005)
                .containsExactly(50.0, 50.0);
    }

    @Test
    void theEndsTakeAll() {
        assertThat(percent(lead(0, NEVER, 38, VECTOR), AttributionModel.FIRST))
                .containsExactly(100.0, 0.0, 0.0, 0.0, 0.0);
        assertThat(percent(lead(0, NEVER, 38, VECTOR), AttributionModel.LAST))
                .containsExactly(0.0, 0.0, 0.0, 0.0, 100.0);
        assertThat(percent(lead(0, NEVER, 38, VECTOR), AttributionModel.LINEAR))
                .containsExactly(20.0, 20.0, 20.0, 20.0, 20.0);
    }

    @Property
    void oneTouchTakesAll(@ForAll AttributionModel model, @ForAll @IntRange(max = 20) int day) {
        assertThat(percent(lead(0, NEVER, 20, day), model)).containsExactly(100.0);
    }

    @Property
    void withoutTouchesNobodyHasAPart(@ForAll AttributionModel model) {
        assertThat(percent(lead(0, 10, 20), model)).isEmpty();
    }

    @Property
    void weightsAreNeverNegativeAndSumToOne(
            @ForAll AttributionModel model,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 80) Integer> days,
            @ForAll @IntRange(max = 80) int created,
            @ForAll @IntRange(min = -1, max = 80) int opportunity) {
        double[] sorted =
                days.stream().mapToDouble(Integer::doubleValue).sorted().toArray();
        Journey journey = journey(lead(created, opportunity, 80, sorted), model);

        double[] weights = Weights.of(journey, by(model), Map.of("a", 0.7, "b", 0.3));

        assertThat(weights).hasSize(journey.touches().size());
        assertThat(Arrays.stream(weights).allMatch(weight -> weight >= 0)).isTrue();
        assertThat(Arrays.stream(weights).sum()).isEqualTo(1, within(1e-9));
    }

    /** Credit of a channel, whatever came first. */
    @Property
    void linearAndShapleyDoNotAskForTheOrder(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 4) Integer> numbers) {
        List<String> path = numbers.stream().map(String::valueOf).toList();
        List<String> reversed = new java.util.ArrayList<>(path);
        Collections.reverse(reversed);

        for (AttributionModel model : List.of(AttributionModel.LINEAR, AttributionModel.SHAPLEY)) {
            double[] weights = Weights.of(Journeys.through(path, true), by(model), Map.of());
            double[] back = Weights.of(Journeys.through(reversed, true), by(model), Map.of());
            for (int i = 0; i < weights.length; i++) {
                assertThat(weights[i]).isEqualTo(back[weights.length - 1 - i], within(1e-12));
            }
        }
    }

    @Test
    void aJourneyOfYearsDoesNotVanish() {
        assertThat(Arrays.stream(percent(lead(0, NEVER, 89, 0, 0.5), AttributionModel.TIME_DECAY)))
                .allSatisfy(weight -> assertThat(weight).isPositive());
    }

    private static double[] percent(LeadFacts lead, AttributionModel model) {
        double[] weights = Weights.of(journey(lead, model), by(model), Map.of());
        return Arrays.stream(weights).map(weight -> 100 * weight).toArray();
    }
}
