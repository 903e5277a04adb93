package org.openmtl.leads.scoring.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The models that leads are scored by at a time: one for all, and some for a segment each. */
final class ActiveModels {
    private final AppliedModel general;
    private final Map<String, AppliedModel> ofSegments;

    /**
     * The models by segment.
     *
     * @param bySegment the one for all under null, which is always there
     */
    ActiveModels(Map<@Nullable String, AppliedModel> bySegment) {
        ofSegments = new HashMap<>();
        bySegment.forEach((segment, model) -> {
            if (segment != null) {
                ofSegments.put(segment, model);
            }
        });
        general = Objects.requireNonNull(bySegment.get(null));
    }

    /** The model for leads of a segment. */
    AppliedModel of(@Nullable String segment) {
        return segment == null ? general : ofSegments.getOrDefault(segment, general);
    }

    /** Whether touches of any of these kinds can change a score. */
    boolean countAnyOf(Collection<String> kinds) {
        return kinds.stream()
                .anyMatch(kind -> general.model().counts(kind)
                        || ofSegments.values().stream()
                                .anyMatch(applied -> applied.model().counts(kind)));
    }
}
