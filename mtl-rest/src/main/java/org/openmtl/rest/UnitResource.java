package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
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
import org.jspecify.annotations.Nullable;
import org.openmtl.http.ListParameters;
import org.openmtl.http.PathId;
import org.openmtl.http.Versions;
import org.openmtl.platform.identity.UnitFields;
import org.openmtl.platform.identity.UnitView;
import org.openmtl.platform.identity.Units;
import org.openmtl.shared.Slice;

/** {@code /units}. */
@Path("units")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnitResource {
    @Inject
    private Units units;

    @Context
    private UriInfo uri;

    @GET
    public Slice<UnitView> list() {
        return units.list(ListParameters.of(uri.getQueryParameters()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(JsonObject body) {
        UnitView unit = units.add(UnitFields.ALL.readNew(body));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(unit.id().toString()).build())
                .tag(Versions.tag(unit.version()))
                .entity(unit)
                .build();
    }

    @GET
    @Path("{id}")
    public Response unit(@PathParam("id") PathId id) {
        return answer(units.unit(id.value()));
    }

    @PATCH
    @Path("{id}")
    @Consumes({RowResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonObject patch) {
        return answer(units.change(id.value(), Versions.required(ifMatch), UnitFields.ALL.readPatch(patch)));
    }

    private static Response answer(UnitView unit) {
        return Response.ok(unit).tag(Versions.tag(unit.version())).build();
    }
}
