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
import org.openmtl.leads.assignment.AssignmentView;
import org.openmtl.leads.assignment.Assignments;

/** {@code /leads/{id}/assignment}. */
@Path("leads/{id}/assignment")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class LeadAssignmentResource {
    @Inject
    private Assignments assignments;

    @GET
    public Map<String, List<AssignmentView>> ofLead(@PathParam("id") PathId id) {
        return Map.of("items", assignments.ofLead(id.value()));
    }
}
