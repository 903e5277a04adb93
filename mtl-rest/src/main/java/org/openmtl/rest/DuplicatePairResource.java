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
import org.openmtl.leads.merging.DuplicatePairView;
import org.openmtl.leads.merging.DuplicatePairs;
import org.openmtl.shared.Slice;

/** {@code /duplicate-pairs}. */
@Path("duplicate-pairs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DuplicatePairResource {
    @Inject
    private DuplicatePairs pairs;

    @Context
    private UriInfo uri;

    /** Those who may be one. */
    @GET
    public Slice<DuplicatePairView> list() {
        return pairs.list(ListParameters.of(uri.getQueryParameters()));
    }

    /** Says that two are not one. */
    @POST
    @Path("{id}/dismiss")
    public DuplicatePairView dismiss(@PathParam("id") PathId id) {
        return pairs.dismiss(id.value());
    }
}
