package org.openmtl.leads.merging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.openmtl.platform.matching.Tier;
import org.openmtl.platform.parties.Crowd;
import org.openmtl.platform.parties.Parties;
import org.openmtl.platform.parties.PartyKind;
import org.openmtl.platform.parties.RememberedParty;

/** Notes who may be the same as some leads, the surest ten of each, for somebody to look. */
@ApplicationScoped
class Pairing {
    /** Somebody whom more are like tells little of any of them, and nobody looks through more. */
    private static final int MOST_OF_ONE = 10;

    @Inject
    private Parties parties;

    @Inject
    private PairStore pairs;

    /**
     * Tells how many pairs were not known before.
     *
     * @param tiers of those to note
     */
    int pair(List<RememberedParty> leads, Set<Tier> tiers) {
        Crowd crowd = parties.around(leads.stream().map(RememberedParty::traits).toList());
        return pairs.add(
                leads.stream().flatMap(lead -> pairs(lead, crowd, tiers)).toList());
    }

    private static Stream<NewPair> pairs(RememberedParty lead, Crowd crowd, Set<Tier> tiers) {
        return crowd.like(lead.traits()).stream()
                .filter(other -> !other.id().equals(lead.id()) && other.kind() != PartyKind.ACCOUNT)
                .filter(other -> tiers.contains(other.match().tier()))
                .limit(MOST_OF_ONE)
                .map(other -> new NewPair(lead.id(), other));
    }
}
