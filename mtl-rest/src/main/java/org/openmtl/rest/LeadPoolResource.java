package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.openmtl.http.ListParameters;
import org.openmtl.http.PathId;
import org.openmtl.http.Versions;
import org.openmtl.leads.LeadView;
import org.openmtl.leads.assignment.LeadPool;
import org.openmtl.leads.assignment.WaitingLeadView;
import org.openmtl.shared.Slice;

/** {@code /lead-pool}. */
@Path("lead-pool")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class LeadPoolResource {
    @Inject
    private LeadPool pool;

    @Context
    private UriInfo uri;

    @GET
    public Slice<WaitingLeadView> list() {
        return pool.list(ListParameters.of(uri.getQueryParameters()));
    }

    /** Takes a lead. */
    @POST
    @Path("{leadId}/claim")
    public Response claim(@PathParam("leadId") PathId leadId) {
        return answer(pool.claim(leadId.value()));
    }

    /** Gives a lead back. */
    @POST
    @Path("{leadId}/release")
    public Response release(@PathParam("leadId") PathId leadId) {
        return answer(pool.release(leadId.value()));
    }

    private static Response answer(LeadView lead) {
        return Response.ok(lead).tag(Versions.tag(lead.version())).build();
    }
}
