package org.openmtl.leads.scoring.internal;

import java.util.Set;

/**
 * A version of a model, ready to score by.
 *
 * @param mql grades that make an inquiry a marketing qualified lead
 */
record ScoreModel(
        int version, Axis<PropertyRule> fit, Axis<EventRule> engagement, Thresholds thresholds, Set<Grade> mql) {
    ScoreModel {
        mql = Set.copyOf(mql);
    }

    /** Whether a touch of that kind can change a score. */
    boolean counts(String kind) {
        return engagement.groups().stream()
                .flatMap(group -> group.rules().stream())
                .anyMatch(rule -> rule.isKind(kind));
    }
}
