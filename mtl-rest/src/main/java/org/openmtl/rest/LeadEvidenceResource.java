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
import org.openmtl.leads.ltc.EvidenceView;
import org.openmtl.leads.ltc.LtcHandovers;

/** {@code /leads/{id}/evidence}. */
@Path("leads/{id}/evidence")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class LeadEvidenceResource {
    @Inject
    private LtcHandovers handovers;

    /** What went along with the lead to LTC. */
    @GET
    public Map<String, List<EvidenceView>> evidence(@PathParam("id") PathId id) {
        return Map.of("items", handovers.evidence(id.value()));
    }
}
