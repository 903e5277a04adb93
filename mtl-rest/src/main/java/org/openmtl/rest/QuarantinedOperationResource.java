package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.openmtl.fieldsync.QuarantinedOperation;
import org.openmtl.fieldsync.QuarantinedOperations;
import org.openmtl.fieldsync.ResolveOperation;
import org.openmtl.http.ListParameters;
import org.openmtl.http.PathId;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** {@code /quarantined-operations}. */
@Path("quarantined-operations")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class QuarantinedOperationResource {
    @Inject
    private QuarantinedOperations operations;

    @Context
    private UriInfo uri;

    /** Those that nobody has dealt with, the oldest first. */
    @GET
    public Slice<QuarantinedOperation> waiting() {
        return operations.waiting(ListParameters.of(uri.getQueryParameters()));
    }

    /** Says what became of one. */
    @POST
    @Path("{id}/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    public void resolve(@PathParam("id") PathId id, JsonObject body) {
        Values given = ResolveOperation.FIELDS.readNew(body);
        operations.resolve(
                id.value(),
                new ResolveOperation(
                        Objects.requireNonNull(given.get(ResolveOperation.HOW)),
                        given.get(ResolveOperation.NOTE),
                        given.get(ResolveOperation.PERSON)));
    }
}
