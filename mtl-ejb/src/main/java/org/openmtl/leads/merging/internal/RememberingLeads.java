package org.openmtl.leads.merging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.openmtl.leads.LeadChange;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.LeadWatcher;
import org.openmtl.leads.duplicates.DuplicateRules;
import org.openmtl.leads.duplicates.Entrance;
import org.openmtl.platform.matching.Party;
import org.openmtl.platform.matching.Tier;
import org.openmtl.platform.matching.Traits;
import org.openmtl.platform.parties.KnownParty;
import org.openmtl.platform.parties.Parties;
import org.openmtl.platform.parties.PartyKind;
import org.openmtl.platform.parties.RememberedParty;

/**
 * Keeps what leads are found by; that one moves or is archived the database notices itself. Where a policy says so, as it is usual behind
 * a phone, whoever may be the same is noted for somebody to look.
 */
@ApplicationScoped
class RememberingLeads implements LeadWatcher {
    private static final int FIRST = 100;

    @Inject
    private Parties parties;

    @Inject
    private Pairing pairing;

    @Inject
    private DuplicateRules rules;

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public void captured(List<LeadView> leads) {
        parties.remember(leads.stream().map(RememberingLeads::known).toList());
        leads.stream()
                .collect(Collectors.groupingBy(
                        lead -> new Entrance(lead.unitId(), Objects.requireNonNull(lead.channel()))))
                .forEach(this::pair);
    }

    private void pair(Entrance entrance, List<LeadView> leads) {
        Set<Tier> noted = rules.inForce(entrance).noted();
        if (!noted.isEmpty()) {
            pairing.pair(
                    leads.stream()
                            .map(lead -> new RememberedParty(lead.id(), Traits.of(party(lead))))
                            .toList(),
                    noted);
        }
    }

    @Override
    public void changed(List<LeadChange> changes) {
        parties.remember(changes.stream()
                .filter(change -> change.after().archivedAt() == null)
                .filter(change -> change.before().archivedAt() != null
                        || !Objects.equals(party(change.before()), party(change.after())))
                .map(change -> known(change.after()))
                .toList());
    }

    private static KnownParty known(LeadView lead) {
        return new KnownParty(PartyKind.LEAD, lead.id(), lead.unitId(), party(lead));
    }

    private static Party party(LeadView lead) {
        return new Party(lead.name(), lead.email(), lead.phone(), lead.company(), null);
    }
}
