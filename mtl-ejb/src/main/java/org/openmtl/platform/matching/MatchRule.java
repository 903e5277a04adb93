package org.openmtl.platform.matching;

import static org.openmtl.platform.matching.Likeness.ABBREVIATED_NAME;
import static org.openmtl.platform.matching.Likeness.SAME_COMPANY;
import static org.openmtl.platform.matching.Likeness.SAME_DOMAIN;
import static org.openmtl.platform.matching.Likeness.SAME_EMAIL;
import static org.openmtl.platform.matching.Likeness.SAME_PHONE;
import static org.openmtl.platform.matching.Likeness.SHARED_EMAIL;
import static org.openmtl.platform.matching.Likeness.SHARED_PHONE;
import static org.openmtl.platform.matching.Likeness.SIMILAR_NAME;
import static org.openmtl.platform.matching.Likeness.UNKNOWN_NAME;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Groups of likenesses, of which one is enough: all of a group AND, groups OR. Source: {@code formulas} section 3, tiers 1 to 3.
 *
 * @param groups given in any order, kept with the surest first
 */
public record MatchRule(List<MatchGroup> groups) {
    /**
     * One address or number makes one person only if the names may be one person's: {@code info@} and switchboards are shared. Where they
     * may not be, it makes one account. What very many share makes nobody the same for sure.
     */
    public static final MatchRule USUAL = new MatchRule(List.of(
            new MatchGroup(Set.of(SAME_EMAIL, SIMILAR_NAME), Tier.SAME_PERSON, 1),
            new MatchGroup(Set.of(SAME_EMAIL, ABBREVIATED_NAME), Tier.SAME_PERSON, 0.97),
            new MatchGroup(Set.of(SAME_EMAIL, UNKNOWN_NAME), Tier.SAME_PERSON, 0.95),
            new MatchGroup(Set.of(SAME_PHONE, SIMILAR_NAME), Tier.SAME_PERSON, 0.97),
            new MatchGroup(Set.of(SAME_PHONE, ABBREVIATED_NAME), Tier.REVIEW, 0.9),
            new MatchGroup(Set.of(SAME_PHONE, UNKNOWN_NAME), Tier.REVIEW, 0.7),
            new MatchGroup(Set.of(SAME_COMPANY, SIMILAR_NAME), Tier.REVIEW, 0.9),
            new MatchGroup(Set.of(SAME_DOMAIN, SIMILAR_NAME), Tier.REVIEW, 0.9),
            new MatchGroup(Set.of(SHARED_EMAIL, SIMILAR_NAME), Tier.REVIEW, 0.8),
            new MatchGroup(Set.of(SHARED_PHONE, SIMILAR_NAME), Tier.REVIEW, 0.7),
            new MatchGroup(Set.of(SAME_COMPANY, ABBREVIATED_NAME), Tier.REVIEW, 0.8),
            new MatchGroup(Set.of(SAME_DOMAIN, ABBREVIATED_NAME), Tier.REVIEW, 0.8),
            new MatchGroup(Set.of(SAME_DOMAIN), Tier.SAME_ACCOUNT, 0.9),
            new MatchGroup(Set.of(SAME_COMPANY), Tier.SAME_ACCOUNT, 0.8),
            new MatchGroup(Set.of(SAME_EMAIL), Tier.SAME_ACCOUNT, 0.6),
            new MatchGroup(Set.of(SAME_PHONE), Tier.SAME_ACCOUNT, 0.5)));

    /** Copies and sorts. */
    public MatchRule {
        groups = groups.stream()
                .sorted(Comparator.comparing(MatchGroup::tier)
                        .thenComparing(MatchGroup::score, Comparator.reverseOrder()))
                .toList();
    }

    /** The same rule for whom it can put into one tier only. */
    public MatchRule only(Tier tier) {
        return new MatchRule(
                groups.stream().filter(group -> group.tier() == tier).toList());
    }

    /** Compares two parties. */
    public Match compare(Traits one, Traits other) {
        Set<Likeness> common = one.inCommonWith(other);
        for (MatchGroup group : groups) {
            if (common.containsAll(group.all())) {
                return new Match(group.tier(), group.score(), common);
            }
        }
        return new Match(Tier.NONE, 0, common);
    }
}
