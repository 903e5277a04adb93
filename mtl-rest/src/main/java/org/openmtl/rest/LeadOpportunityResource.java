package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.openmtl.http.PathId;
import org.openmtl.leads.ltc.Opportunities;
import org.openmtl.leads.ltc.OpportunityView;

/** {@code /leads/{id}/opportunities}. */
@Path("leads/{id}/opportunities")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class LeadOpportunityResource {
    @Inject
    private Opportunities opportunities;

    /** What came of the lead. */
    @GET
    public Map<String, List<OpportunityView>> opportunities(@PathParam("id") PathId id) {
        return Map.of("items", opportunities.of(id.value()));
    }
}
