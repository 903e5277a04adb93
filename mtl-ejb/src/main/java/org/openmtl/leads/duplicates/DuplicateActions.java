package org.openmtl.leads.duplicates;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.openmtl.platform.matching.Tier;

/**
 * What is done about those who may be the same as a lead that comes through a door.
 *
 * @param samePerson about leads and contacts that are the same person
 * @param review about those that may be
 * @param sameAccount about accounts that are the lead's company
 */
public record DuplicateActions(DuplicateAction samePerson, DuplicateAction review, DuplicateAction sameAccount) {
    /** Where no policy says otherwise: whoever is told decides, and where nobody is it is noted for somebody to look. */
    public static DuplicateActions usual(String channel) {
        boolean isTold = Door.of(channel).filter(Door::canRefuse).isPresent();
        DuplicateAction persons = isTold ? DuplicateAction.ALERT : DuplicateAction.REPORT;
        return new DuplicateActions(persons, persons, DuplicateAction.ALERT);
    }

    /** These, but for what a policy says. */
    public DuplicateActions but(DuplicatePolicyView policy) {
        return new DuplicateActions(
                Objects.requireNonNullElse(policy.samePerson(), samePerson),
                Objects.requireNonNullElse(policy.review(), review),
                Objects.requireNonNullElse(policy.sameAccount(), sameAccount));
    }

    /** About those of a tier. */
    public DuplicateAction of(Tier tier) {
        return switch (tier) {
            case SAME_PERSON -> samePerson;
            case REVIEW -> review;
            default -> sameAccount;
        };
    }

    /** Whether those who are like a lead must be known before it is taken. */
    public boolean decides() {
        Set<DuplicateAction> all = EnumSet.of(samePerson, review, sameAccount);
        return all.contains(DuplicateAction.BLOCK) || all.contains(DuplicateAction.LINK);
    }

    /** Tiers of which pairs are noted. */
    public Set<Tier> noted() {
        Set<Tier> noted = EnumSet.noneOf(Tier.class);
        if (samePerson == DuplicateAction.REPORT || samePerson == DuplicateAction.LINK) {
            noted.add(Tier.SAME_PERSON);
        }
        if (review == DuplicateAction.REPORT) {
            noted.add(Tier.REVIEW);
        }
        return noted;
    }
}
