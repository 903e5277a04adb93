package org.openmtl.leads.scoring.internal;

import java.time.Duration;

/** How much of a touch's points is left after a while: 1 at first. */
interface Decay {
    /** What never fades. */
    Decay NONE = age -> 1;

    /** The share that is left at that age, which is never negative. */
    double left(Duration age);

    /** Loses {@code rate} of the points at each full interval. */
    static Decay linear(double rate, Duration interval) {
        return age -> Math.max(0, 1 - rate * Math.floorDiv(age.toMillis(), interval.toMillis()));
    }

    /** Loses half of what is left in each half-life. */
    static Decay exponential(Duration halfLife) {
        return age -> Math.pow(2, -(double) age.toMillis() / halfLife.toMillis());
    }
}
