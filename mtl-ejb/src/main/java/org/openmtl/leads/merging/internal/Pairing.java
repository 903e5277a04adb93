package org.openmtl.leads.merging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.openmtl.platform.matching.Tier;
import org.openmtl.platform.parties.Crowd;
import org.openmtl.platform.parties.LikeParty;
import org.openmtl.platform.parties.Parties;
import org.openmtl.platform.parties.PartyKind;
import org.openmtl.platform.parties.RememberedParty;

/** Notes who may be the same as some leads, for somebody to look. */
@ApplicationScoped
class Pairing {
    @Inject
    private Parties parties;

    @Inject
    private PairStore pairs;

    /** Tells how many pairs were not known before. */
    int pair(List<RememberedParty> leads) {
        Crowd crowd = parties.around(leads.stream().map(RememberedParty::traits).toList());
        return leads.stream().mapToInt(lead -> pair(lead, crowd)).sum();
    }

    private int pair(RememberedParty lead, Crowd crowd) {
        return crowd.like(lead.traits()).stream()
                .filter(other -> !other.id().equals(lead.id()) && mayBeOne(other))
                .mapToInt(other -> pairs.add(lead.id(), other))
                .sum();
    }

    private static boolean mayBeOne(LikeParty other) {
        return other.kind() != PartyKind.ACCOUNT && other.match().tier().compareTo(Tier.REVIEW) <= 0;
    }
}
