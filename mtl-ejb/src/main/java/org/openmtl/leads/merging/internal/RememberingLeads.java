package org.openmtl.leads.merging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.openmtl.leads.LeadChange;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.LeadWatcher;
import org.openmtl.platform.matching.Party;
import org.openmtl.platform.matching.Traits;
import org.openmtl.platform.parties.KnownParty;
import org.openmtl.platform.parties.Parties;
import org.openmtl.platform.parties.PartyKind;
import org.openmtl.platform.parties.RememberedParty;

/**
 * Keeps what leads are found by; that one moves or is archived the database notices itself. Where nobody waits for an answer, as behind a
 * phone, whoever may be the same is noted for somebody to look.
 */
@ApplicationScoped
class RememberingLeads implements LeadWatcher {
    private static final int FIRST = 100;

    /** Whoever came through these was told, or will be. */
    private static final Set<String> TOLD = Set.of("rest", "import");

    @Inject
    private Parties parties;

    @Inject
    private Pairing pairing;

    @Override
    public int order() {
        return FIRST;
    }

    @Override
    public void captured(List<LeadView> leads) {
        parties.remember(leads.stream().map(RememberingLeads::known).toList());
        pairing.pair(leads.stream()
                .filter(lead -> !TOLD.contains(lead.channel()))
                .map(lead -> new RememberedParty(lead.id(), Traits.of(party(lead))))
                .toList());
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
