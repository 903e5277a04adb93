package org.openmtl.leads.prediction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.openmtl.leads.prediction.internal.Quality.Judged;

class QualityTest {
    @Test
    void ordersThatAreRightWrongAndNone() {
        assertThat(auc(0.1, false, 0.2, false, 0.8, true, 0.9, true)).isEqualTo(1);
        assertThat(auc(0.1, true, 0.2, true, 0.8, false, 0.9, false)).isZero();
        assertThat(auc(0.5, true, 0.5, false, 0.5, false)).isEqualTo(0.5);
        assertThat(auc(0.1, false, 0.4, true, 0.35, false, 0.8, true, 0.6, false))
                .isEqualTo(5.0 / 6, within(1e-12));
    }

    /** The definition: of all pairs of a won and a lost lead, the part in which the won one is ranked higher. */
    @Property
    void aucIsThePartOfPairsThatAreInOrder(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> won,
            @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> lost) {
        List<Judged> judged = new ArrayList<>();
        won.forEach(tenth -> judged.add(new Judged(tenth / 10.0, true)));
        lost.forEach(tenth -> judged.add(new Judged(tenth / 10.0, false)));
        double inOrder = 0;
        for (int high : won) {
            for (int low : lost) {
                inOrder += high > low ? 1 : high == low ? 0.5 : 0;
            }
        }

        assertThat(new Quality(judged).auc()).isEqualTo(inOrder / (won.size() * lost.size()), within(1e-12));
    }

    @Test
    void whoIsSureAndWrongPays() {
        assertThat(quality(0.5, true, 0.5, false).logLoss()).isEqualTo(Math.log(2), within(1e-12));
        assertThat(quality(0.5, true, 0.5, false).brier()).isEqualTo(0.25, within(1e-12));
        assertThat(quality(0.9, false, 0.5, true).logLoss())
                .isGreaterThan(quality(0.6, false, 0.5, true).logLoss());
    }

    @Test
    void tablesGoByTenths() {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            judged.add(new Judged(i / 100.0, i >= 80));
        }
        Quality quality = new Quality(judged);

        JsonObject best = quality.lift().getJsonObject(0);
        assertThat(best.getJsonNumber("lift").doubleValue()).isEqualTo(5, within(1e-9));
        assertThat(best.getJsonNumber("captured").doubleValue()).isEqualTo(0.5, within(1e-9));
        JsonObject least = quality.calibration().getJsonObject(0);
        assertThat(least.getJsonNumber("predicted").doubleValue()).isEqualTo(0.045, within(1e-9));
        assertThat(least.getJsonNumber("won").doubleValue()).isZero();
        assertThat(quality.calibration()).hasSize(10);
    }

    private static double auc(Object... probabilitiesAndTruths) {
        return quality(probabilitiesAndTruths).auc();
    }

    private static Quality quality(Object... probabilitiesAndTruths) {
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < probabilitiesAndTruths.length; i += 2) {
            judged.add(new Judged((Double) probabilitiesAndTruths[i], (Boolean) probabilitiesAndTruths[i + 1]));
        }
        return new Quality(judged);
    }
}
