package org.openmtl.platform.matching;

import java.util.Set;

/**
 * Likenesses that together put two parties into a tier.
 *
 * @param all what they must have in common
 * @param tier the tier
 * @param score how sure that is, in (0, 1]
 */
public record MatchGroup(Set<Likeness> all, Tier tier, double score) {
    /** Checks and copies. */
    public MatchGroup {
        all = Set.copyOf(all);
        if (all.isEmpty() || score <= 0 || score > 1) {
            throw new IllegalArgumentException("a group needs likenesses and a score in (0, 1]");
        }
    }
}
