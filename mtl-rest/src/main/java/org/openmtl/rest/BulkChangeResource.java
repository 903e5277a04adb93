package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.IdempotencyKey;
import org.openmtl.http.ListParameters;
import org.openmtl.http.PathId;
import org.openmtl.leads.views.BulkChangeFields;
import org.openmtl.leads.views.BulkChangeLead;
import org.openmtl.leads.views.BulkChangeView;
import org.openmtl.leads.views.BulkChanges;
import org.openmtl.shared.Ids;
import org.openmtl.shared.Slice;

/** {@code /lead-bulk-changes}. */
@Path("lead-bulk-changes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class BulkChangeResource {
    @Inject
    private BulkChanges changes;

    @Context
    private UriInfo uri;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(JsonObject body, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        BulkChangeView change =
                changes.start(BulkChangeFields.read(Ids.next(), body, IdempotencyKey.once(key, uri, body)));
        return Response.accepted(change)
                .location(uri.getAbsolutePathBuilder()
                        .path(change.id().toString())
                        .build())
                .build();
    }

    @GET
    @Path("{id}")
    public BulkChangeView change(@PathParam("id") PathId id) {
        return changes.bulkChange(id.value());
    }

    /** What became of each lead. */
    @GET
    @Path("{id}/leads")
    public Slice<BulkChangeLead> leads(@PathParam("id") PathId id) {
        return changes.leads(id.value(), ListParameters.of(uri.getQueryParameters()));
    }

    /** Begins to put the leads back. */
    @POST
    @Path("{id}/undo")
    public Response undo(@PathParam("id") PathId id) {
        return Response.accepted(changes.undo(id.value())).build();
    }
}
