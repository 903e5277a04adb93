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
import jakarta.ws.rs.core.UriInfo;
import org.openmtl.http.ListParameters;
import org.openmtl.http.PathId;
import org.openmtl.leads.merging.MergeView;
import org.openmtl.leads.merging.Merges;
import org.openmtl.shared.Slice;

/** {@code /merges}. */
@Path("merges")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MergeResource {
    @Inject
    private Merges merges;

    @Context
    private UriInfo uri;

    /** Merges, those that were undone too. */
    @GET
    public Slice<MergeView> list() {
        return merges.list(ListParameters.of(uri.getQueryParameters()));
    }

    /** Makes two leads of one again. */
    @POST
    @Path("{id}/undo")
    public MergeView undo(@PathParam("id") PathId id) {
        return merges.undo(id.value());
    }
}
