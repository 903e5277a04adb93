package org.openmtl.leads.scoring.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.scoring.ScorePoint;

/** Lists where the points of a score come from; together they are fit and engagement, caps included. */
final class Points {
    private static final double MILLION = 1e6;

    private final int version;
    private final List<ScorePoint> all = new ArrayList<>();

    Points(int version) {
        this.version = version;
    }

    /** To millionths, so that the points of a list add up to its sum. */
    static double rounded(double points) {
        return Math.round(points * MILLION) / MILLION;
    }

    /** Notes what a rule gave; what gave nothing is left out. */
    void add(String rule, @Nullable UUID event, double points) {
        if (points != 0) {
            all.add(new ScorePoint(rule, version, event, points));
        }
    }

    /** Applies a cap and notes what it took, under the name of what is capped. */
    double capped(String name, double sum, double cap) {
        double kept = Math.min(cap, sum);
        add("cap:" + name, null, rounded(kept - sum));
        return kept;
    }

    List<ScorePoint> list() {
        return List.copyOf(all);
    }
}
