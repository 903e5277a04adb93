package org.openmtl.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.openmtl.leads.HandOverLead;
import org.openmtl.leads.Handovers;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.Leads;
import org.openmtl.platform.listing.ListQuery;

/** Leads that a manager of the demonstration just gave to a salesperson: their clocks run from the start on. */
@ApplicationScoped
class DemoHandovers {
    private static final int LEADS = 2;

    @Inject
    private Leads leads;

    @Inject
    private Handovers handovers;

    /** Hands them over as whoever acts, all or none. */
    @Transactional
    void create(UUID salesperson) {
        open(salesperson).stream()
                .limit(LEADS)
                .forEach(lead -> handovers.handOver(new HandOverLead(lead.id(), lead.version(), salesperson)));
    }

    boolean exist(UUID salesperson) {
        return all(salesperson, Map.of()).stream().anyMatch(lead -> lead.handedAt() != null);
    }

    private List<LeadView> open(UUID salesperson) {
        return all(salesperson, Map.of("stage", "MQL")).stream()
                .filter(lead -> Objects.nonNull(lead.name()))
                .toList();
    }

    private List<LeadView> all(UUID salesperson, Map<String, String> filters) {
        Map<String, String> own = new java.util.HashMap<>(filters);
        own.put("ownerId", salesperson.toString());
        return leads.list(new ListQuery(own, null, ListQuery.GREATEST_LIMIT, null, false))
                .items();
    }
}
