package org.openmtl.leads.prediction.internal;

import java.util.List;

/**
 * Turns a regression's log odds into a probability that holds: of a hundred leads with 0.2 about twenty are won (J. Platt, Probabilistic
 * outputs for support vector machines, 1999; fitted as in H.-T. Lin, C.-J. Lin, R. Weng, A note on Platt's probabilistic outputs, 2007).
 */
record Calibration(double slope, double offset) {
    private static final int MOST_ROUNDS = 100;
    private static final double CLOSE_ENOUGH = 1e-10;
    /** Keeps the slope at 1 where all log odds are the same and no other can be found. */
    private static final double RIDGE = 1e-3;

    /** What was predicted about a lead that the regression had not seen, and what became of it. */
    record Outcome(double logOdds, boolean isWon) {}

    /** Newton's method on slope and offset; the targets keep a little off 0 and 1, so that few leads make nobody certain. */
    static Calibration learned(List<Outcome> outcomes) {
        long won = outcomes.stream().filter(Outcome::isWon).count();
        double high = (won + 1.0) / (won + 2.0);
        double low = 1.0 / (outcomes.size() - won + 2.0);
        Calibration fit = new Calibration(1, 0);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            Calibration next = fit.stepped(outcomes, high, low);
            boolean isDone = Math.abs(next.slope - fit.slope) + Math.abs(next.offset - fit.offset) < CLOSE_ENOUGH;
            fit = next;
            if (isDone) {
                break;
            }
        }
        return fit;
    }

    private Calibration stepped(List<Outcome> outcomes, double high, double low) {
        double slopes = RIDGE;
        double offsets = RIDGE;
        double both = 0;
        double slopeError = RIDGE * (slope - 1);
        double offsetError = 0;
        for (Outcome outcome : outcomes) {
            double x = outcome.logOdds();
            double p = probability(x);
            double error = p - (outcome.isWon() ? high : low);
            double curve = p * (1 - p);
            slopes += curve * x * x;
            offsets += curve;
            both += curve * x;
            slopeError += error * x;
            offsetError += error;
        }
        double determinant = slopes * offsets - both * both;
        return new Calibration(
                slope - (offsets * slopeError - both * offsetError) / determinant,
                offset - (slopes * offsetError - both * slopeError) / determinant);
    }

    double probability(double logOdds) {
        return 1 / (1 + Math.exp(-(slope * logOdds + offset)));
    }
}
