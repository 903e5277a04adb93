package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
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
import org.openmtl.http.PathId;
import org.openmtl.leads.merging.DuplicatePairs;
import org.openmtl.leads.merging.DuplicateSearchView;

/** {@code /duplicate-searches}. */
@Path("duplicate-searches")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class DuplicateSearchResource {
    @Inject
    private DuplicatePairs pairs;

    @Context
    private UriInfo uri;

    /** Has all leads looked at that the caller sees. */
    @POST
    public Response begin(@HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        DuplicateSearchView view = pairs.search(IdempotencyKey.once(key, uri, JsonValue.EMPTY_JSON_OBJECT));
        return Response.accepted(view)
                .location(
                        uri.getAbsolutePathBuilder().path(view.id().toString()).build())
                .build();
    }

    /** How far it has come. */
    @GET
    @Path("{id}")
    public DuplicateSearchView read(@PathParam("id") PathId id) {
        return pairs.search(id.value());
    }
}
