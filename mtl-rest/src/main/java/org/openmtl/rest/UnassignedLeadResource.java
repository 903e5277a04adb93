package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.openmtl.http.ListParameters;
import org.openmtl.leads.assignment.Assignments;
import org.openmtl.leads.assignment.WaitingLeadView;
import org.openmtl.shared.Slice;

/** {@code /unassigned-leads}. */
@Path("unassigned-leads")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnassignedLeadResource {
    @Inject
    private Assignments assignments;

    @Context
    private UriInfo uri;

    @GET
    public Slice<WaitingLeadView> list() {
        return assignments.unassigned(ListParameters.of(uri.getQueryParameters()));
    }
}
