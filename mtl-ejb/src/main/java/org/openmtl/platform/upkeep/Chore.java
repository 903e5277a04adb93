package org.openmtl.platform.upkeep;

import java.time.Duration;

/** Something to be cleared away or put in order; implemented by a bean of the module whose rows it is about. */
public interface Chore {
    /** Stable name, as in {@code platform.chore}. */
    String name();

    /**
     * Does a little of it within the running transaction. A transaction that writes holds the change feed's horizon, so a step must take
     * well below a second, however much there is to do.
     *
     * @return whether there is more to do at once
     */
    boolean step();

    /** How long there is nothing to do once a step found no more. */
    default Duration rest() {
        return Duration.ofHours(1);
    }
}
