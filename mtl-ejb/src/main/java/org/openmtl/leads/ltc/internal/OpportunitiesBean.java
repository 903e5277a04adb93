package org.openmtl.leads.ltc.internal;

import static org.openmtl.platform.identity.Permission.LEAD_READ;
import static org.openmtl.platform.identity.Permission.OUTCOME_WRITE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Leads;
import org.openmtl.leads.ltc.Opportunities;
import org.openmtl.leads.ltc.OpportunityView;
import org.openmtl.leads.ltc.OutcomeFields;
import org.openmtl.leads.ltc.OutcomeView;
import org.openmtl.leads.ltc.TellOutcome;
import org.openmtl.platform.identity.Guarded;
import org.openmtl.platform.identity.Requires;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;

/** The facade of opportunities. */
@Stateless
@Guarded
public class OpportunitiesBean implements Opportunities {
    @Inject
    private Rows rows;

    @Inject
    private Leads leads;

    @Inject
    private OpportunityTable table;

    @Inject
    private HandoverTable handovers;

    @Inject
    private Outcomes outcomes;

    @Override
    @Requires(OUTCOME_WRITE)
    public OutcomeView tell(TellOutcome command) {
        Map<UUID, LeadView> reached = new LinkedHashMap<>();
        command.leadIds().stream().map(this::reach).forEach(lead -> reached.put(lead.id(), lead));
        List<LeadView> about = List.copyOf(reached.values());
        UUID id = Ids.next();
        Optional<UUID> earlier = table.claim(id, about.get(0).unitId(), command);
        if (earlier.isPresent()) {
            return table.outcome(earlier.get());
        }
        if (command.opportunity() != null) {
            table.mirror(id, about, command.at(), command.opportunity());
        }
        for (LeadView lead : about) {
            if (!table.isLate(lead.id(), id)) {
                outcomes.apply(lead, command);
            }
        }
        return table.outcome(id);
    }

    @Override
    @Requires(LEAD_READ)
    public List<OpportunityView> of(UUID leadId) {
        leads.lead(leadId);
        return table.ofLead(leadId);
    }

    /** Read anew after the lock: what another outcome did to it meanwhile counts. What is told of a merged lead is told of the winner. */
    private LeadView reach(UUID id) {
        try {
            handovers.lock(id);
            LeadView lead = leads.lead(id);
            if (lead.mergedInto() != null) {
                return reach(lead.mergedInto());
            }
            if (rows.actor().may(OUTCOME_WRITE, lead.unitId())) {
                return lead;
            }
        } catch (MtlProblem unknown) {
            if (unknown.code() != CommonProblem.NOT_FOUND) {
                throw unknown;
            }
        }
        throw MtlProblem.invalid(OutcomeFields.LEAD_IDS.name(), "reference", "must be leads of your territory: " + id);
    }
}
