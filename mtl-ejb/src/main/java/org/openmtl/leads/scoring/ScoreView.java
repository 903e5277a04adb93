package org.openmtl.leads.scoring;

import java.util.List;

/**
 * A lead's score, explained.
 *
 * @param grade fit A, B or C and engagement 1, 2 or 3, such as A2
 * @param points what fit and engagement are the sum of
 */
public record ScoreView(double fit, double engagement, String grade, List<ScorePoint> points) {
    /** Keeps the points from being changed. */
    public ScoreView {
        points = List.copyOf(points);
    }
}
