package org.openmtl.leads.merging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.openmtl.platform.matching.Tier;
import org.openmtl.platform.parties.Crowd;
import org.openmtl.platform.parties.LikeParty;
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

    /** Tells how many pairs were not known before. */
    int pair(List<RememberedParty> leads) {
        Crowd crowd = parties.around(leads.stream().map(RememberedParty::traits).toList());
        return pairs.add(leads.stream().flatMap(lead -> pairs(lead, crowd)).toList());
    }

    private static Stream<NewPair> pairs(RememberedParty lead, Crowd crowd) {
        return crowd.like(lead.traits()).stream()
                .filter(other -> !other.id().equals(lead.id()) && mayBeOne(other))
                .limit(MOST_OF_ONE)
                .map(other -> new NewPair(lead.id(), other));
    }

    private static boolean mayBeOne(LikeParty other) {
        return other.kind() != PartyKind.ACCOUNT && other.match().tier().compareTo(Tier.REVIEW) <= 0;
    }
}
