package org.openmtl.leads.scoring.internal;

import java.util.List;

/**
 * One half of a model: fit or engagement.
 *
 * @param cap what it is worth at most
 */
record Axis<R>(double cap, List<Group<R>> groups) {
    /**
     * Rules that share a cap.
     *
     * @param cap what they are worth at most together
     */
    record Group<R>(String name, double cap, List<R> rules) {
        Group {
            rules = List.copyOf(rules);
        }
    }

    Axis {
        groups = List.copyOf(groups);
    }
}
