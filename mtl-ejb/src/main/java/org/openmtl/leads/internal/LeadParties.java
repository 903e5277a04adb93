package org.openmtl.leads.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.openmtl.leads.LeadFields;
import org.openmtl.leads.PossibleDuplicate;
import org.openmtl.platform.exchange.Lookalike;
import org.openmtl.platform.matching.Likeness;
import org.openmtl.platform.matching.Party;
import org.openmtl.platform.matching.Tier;
import org.openmtl.platform.matching.Traits;
import org.openmtl.platform.parties.Crowd;
import org.openmtl.platform.parties.LikeParty;
import org.openmtl.platform.parties.Parties;
import org.openmtl.platform.parties.PartyKind;
import org.openmtl.platform.parties.PartySource;
import org.openmtl.shared.fields.Values;

/** Who may be the same as a lead. Every door asks here. */
@ApplicationScoped
class LeadParties {
    /** By the likeness that is told first. */
    private static final List<Map.Entry<Likeness, String>> MATCHES = List.of(
            Map.entry(Likeness.SAME_EMAIL, "email"),
            Map.entry(Likeness.SAME_PHONE, "phone"),
            Map.entry(Likeness.SHARED_EMAIL, "email"),
            Map.entry(Likeness.SHARED_PHONE, "phone"),
            Map.entry(Likeness.SAME_COMPANY, "company"),
            Map.entry(Likeness.SAME_DOMAIN, "domain"));

    @Inject
    private Parties parties;

    @Produces
    PartySource leads() {
        return new PartySource(PartyKind.LEAD, "leads.lead", "t.name, t.email, t.phone, t.company, NULL", "");
    }

    /** Everybody who may be the same as what is said of one of some leads. */
    Crowd around(Collection<Values> leads) {
        return parties.around(leads.stream().map(LeadParties::traits).toList());
    }

    /** Everybody who is like a lead that is not there yet, the surest first. */
    List<LikeParty> like(Values lead) {
        return around(List.of(lead)).like(traits(lead));
    }

    /** Those who may be the same as a lead, the surest first. */
    List<PossibleDuplicate> duplicates(UUID id, Values lead) {
        return told(like(lead), other -> !other.id().equals(id)).stream()
                .map(LeadParties::duplicate)
                .toList();
    }

    /** Of those who are like a lead that an import brings the ones that may be the same. */
    static List<Lookalike> lookalikes(List<LikeParty> like) {
        return told(like, other -> true).stream()
                .map(other -> new Lookalike(
                        other.kind().code(),
                        other.id(),
                        match(other),
                        other.match().tier().name()))
                .toList();
    }

    static Traits traits(Values lead) {
        return Traits.of(new Party(
                lead.get(LeadFields.NAME),
                lead.get(LeadFields.EMAIL),
                lead.get(LeadFields.PHONE),
                lead.get(LeadFields.COMPANY),
                null));
    }

    /** Another person of the same company is told only for an address or a number that both have. */
    private static List<LikeParty> told(List<LikeParty> like, Predicate<LikeParty> others) {
        return like.stream()
                .filter(others)
                .filter(other -> other.match().tier().compareTo(Tier.REVIEW) <= 0
                        || other.kind() == PartyKind.ACCOUNT
                        || other.match().likenesses().contains(Likeness.SAME_EMAIL)
                        || other.match().likenesses().contains(Likeness.SAME_PHONE))
                .toList();
    }

    private static PossibleDuplicate duplicate(LikeParty other) {
        return new PossibleDuplicate(
                other.kind().code(),
                other.id(),
                other.name(),
                match(other),
                other.match().tier(),
                other.match().score(),
                other.match().likenesses().stream().sorted().toList());
    }

    /** What is equal that tells most. */
    static String match(LikeParty other) {
        return MATCHES.stream()
                .filter(match -> other.match().likenesses().contains(match.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }
}
