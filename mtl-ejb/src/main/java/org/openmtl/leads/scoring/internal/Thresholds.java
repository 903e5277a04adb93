package org.openmtl.leads.scoring.internal;

import java.time.Instant;

/**
 * From which scores on a lead has which letter and digit. What was reached is kept until the score falls below the threshold by more than
 * the hysteresis, so that a score that moves about a threshold does not change the grade all the time.
 *
 * @param fitA enters A
 * @param fitB enters B
 * @param engagement1 enters 1
 * @param engagement2 enters 2
 * @param hysteresis how far below a threshold the score must fall to lose what was reached
 */
record Thresholds(double fitA, double fitB, double engagement1, double engagement2, double hysteresis) {
    /** The grade at an instant, after the grade before. */
    Grade grade(Grade before, double fit, Engagement engagement, Instant at) {
        char letter = 'C';
        if (keeps(fit, fitA, before.fit() == 'A')) {
            letter = 'A';
        } else if (keeps(fit, fitB, before.fit() != 'C')) {
            letter = 'B';
        }
        char digit = '3';
        if (holds(engagement, engagement1, at)) {
            digit = '1';
        } else if (holds(engagement, engagement2, at)) {
            digit = '2';
        }
        return new Grade(letter, digit);
    }

    /** Engagement below which the digit is lost; minus infinity for the lowest, which cannot be. */
    double leaving(Grade grade) {
        return switch (grade.engagement()) {
            case '1' -> leave(engagement1);
            case '2' -> leave(engagement2);
            default -> Double.NEGATIVE_INFINITY;
        };
    }

    private boolean keeps(double score, double threshold, boolean was) {
        return score >= threshold || (was && score >= leave(threshold));
    }

    /**
     * Looks back from touch to touch until the score was out of the band between leaving and entering: that decides. So the answer does
     * not hang on when somebody looked before.
     */
    private boolean holds(Engagement engagement, double threshold, Instant at) {
        double score = engagement.at(at);
        for (Instant touched : engagement.instantsBack(at)) {
            if (isDecided(score, threshold)) {
                break;
            }
            score = engagement.at(touched);
            if (!isDecided(score, threshold)) {
                score = engagement.before(touched);
            }
        }
        return score >= threshold;
    }

    private boolean isDecided(double score, double threshold) {
        return score >= threshold || score < leave(threshold);
    }

    private double leave(double threshold) {
        return threshold - hysteresis;
    }
}
