package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.openmtl.http.ListParameters;
import org.openmtl.http.PathId;
import org.openmtl.leads.TimelineEntry;
import org.openmtl.leads.Timelines;
import org.openmtl.shared.Slice;

/** {@code /leads/{id}/timeline}. */
@Path("leads/{id}/timeline")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class LeadTimelineResource {
    @Inject
    private Timelines timelines;

    @Context
    private UriInfo uri;

    /** All that happened to the lead. */
    @GET
    public Slice<TimelineEntry> timeline(@PathParam("id") PathId id) {
        return timelines.of(id.value(), ListParameters.of(uri.getQueryParameters()));
    }
}
