package org.openmtl.leads.prediction.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.openmtl.leads.prediction.internal.Calibration.Outcome;

class CalibrationTest {
    @Test
    void whoIsTooSureIsCalmedDown() {
        Calibration calibration = Calibration.learned(outcomes(20_000, 0.5, -0.3));

        assertThat(calibration.slope()).isEqualTo(0.5, within(0.05));
        assertThat(calibration.offset()).isEqualTo(-0.3, within(0.05));
    }

    @Test
    void whatIsRightStaysAsItIs() {
        Calibration calibration = Calibration.learned(outcomes(20_000, 1, 0));

        assertThat(calibration.probability(0)).isEqualTo(0.5, within(0.02));
        assertThat(calibration.probability(2)).isEqualTo(0.88, within(0.02));
    }

    @Test
    void aFewLeadsMakeNobodyCertain() {
        Calibration calibration = Calibration.learned(
                List.of(new Outcome(1, true), new Outcome(2, true), new Outcome(-1, false), new Outcome(-2, false)));

        assertThat(calibration.probability(2)).isBetween(0.5, 0.95);
        assertThat(calibration.probability(-2)).isBetween(0.05, 0.5);
    }

    private static List<Outcome> outcomes(int count, double slope, double offset) {
        Random random = new Random(11);
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double logOdds = 6 * random.nextDouble() - 3;
            double truth = 1 / (1 + Math.exp(-(slope * logOdds + offset)));
            outcomes.add(new Outcome(logOdds, random.nextDouble() < truth));
        }
        return outcomes;
    }
}
