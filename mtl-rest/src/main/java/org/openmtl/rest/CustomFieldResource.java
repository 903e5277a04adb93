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
import org.jspecify.annotations.Nullable;
import org.openmtl.http.IdempotencyKey;
import org.openmtl.http.ListParameters;
import org.openmtl.http.PathId;
import org.openmtl.http.Versions;
import org.openmtl.platform.customfields.CustomFieldFields;
import org.openmtl.platform.customfields.CustomFieldView;
import org.openmtl.platform.customfields.CustomFields;
import org.openmtl.shared.Ids;
import org.openmtl.shared.Slice;

/** {@code /custom-fields}: what is asked of leads, accounts and contacts beyond what everybody asks. */
@Path("custom-fields")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CustomFieldResource {
    @Inject
    private CustomFields fields;

    @Context
    private UriInfo uri;

    @GET
    public Slice<CustomFieldView> list() {
        return fields.list(ListParameters.of(uri.getQueryParameters()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(JsonObject body, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        CustomFieldView field =
                fields.add(Ids.next(), CustomFieldFields.NEW.readNew(body), IdempotencyKey.once(key, uri, body));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(field.id().toString()).build())
                .tag(Versions.tag(field.version()))
                .entity(field)
                .build();
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") PathId id) {
        return answer(fields.field(id.value()));
    }

    @PATCH
    @Path("{id}")
    @Consumes({RowResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonObject patch) {
        return answer(fields.change(id.value(), Versions.required(ifMatch), CustomFieldFields.PATCH.readPatch(patch)));
    }

    @DELETE
    @Path("{id}")
    public void archive(@PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        fields.archive(id.value(), Versions.required(ifMatch));
    }

    private static Response answer(CustomFieldView field) {
        return Response.ok(field).tag(Versions.tag(field.version())).build();
    }
}
