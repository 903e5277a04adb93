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
import org.openmtl.leads.views.WorklistLead;
import org.openmtl.leads.views.Worklists;
import org.openmtl.shared.Slice;

/** {@code /lead-ranking}. */
@Path("lead-ranking")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class LeadRankingResource {
    @Inject
    private Worklists worklists;

    @Context
    private UriInfo uri;

    @GET
    public Slice<WorklistLead> ranking() {
        return worklists.ranking(ListParameters.of(uri.getQueryParameters()));
    }
}
