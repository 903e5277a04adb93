package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.PathId;
import org.openmtl.http.Versions;
import org.openmtl.leads.views.SavedFilter;
import org.openmtl.leads.views.SavedFilterFields;
import org.openmtl.leads.views.SavedFilters;
import org.openmtl.shared.Ids;

/** {@code /saved-filters}. */
@Path("saved-filters")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SavedFilterResource {
    @Inject
    private SavedFilters filters;

    @Context
    private UriInfo uri;

    @GET
    public Map<String, List<SavedFilter>> all() {
        return Map.of("items", filters.all());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(JsonObject body) {
        SavedFilter filter = filters.save(Ids.next(), SavedFilterFields.ALL.readNew(body));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(filter.id().toString())
                        .build())
                .tag(Versions.tag(filter.version()))
                .entity(filter)
                .build();
    }

    @PATCH
    @Path("{id}")
    @Consumes({RowResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonObject patch) {
        SavedFilter filter =
                filters.change(id.value(), Versions.required(ifMatch), SavedFilterFields.ALL.readPatch(patch));
        return Response.ok(filter).tag(Versions.tag(filter.version())).build();
    }

    @DELETE
    @Path("{id}")
    public void forget(@PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        filters.forget(id.value(), Versions.required(ifMatch));
    }
}
