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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.IdempotencyKey;
import org.openmtl.http.PathId;
import org.openmtl.http.PathNumber;
import org.openmtl.platform.forms.FormFields;
import org.openmtl.platform.forms.FormView;
import org.openmtl.platform.forms.Forms;
import org.openmtl.shared.Ids;

/** {@code /forms}. */
@Path("forms")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class FormResource {
    @Inject
    private Forms forms;

    @Context
    private UriInfo uri;

    @GET
    public Map<String, List<FormView>> list() {
        return Map.of("items", forms.list());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(JsonObject body, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        FormView form = forms.add(Ids.next(), FormFields.NEW.readNew(body), IdempotencyKey.once(key, uri, body));
        return Response.status(Response.Status.CREATED).entity(form).build();
    }

    /** Publishes the next version. */
    @POST
    @Path("{id}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(
            @PathParam("id") PathId id,
            JsonObject definition,
            @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        int number = forms.publish(id.value(), definition, IdempotencyKey.once(key, uri, definition));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(Integer.toString(number))
                        .build())
                .entity(forms.version(id.value(), number))
                .build();
    }

    /** What was published. */
    @GET
    @Path("{id}/versions/{n}")
    public JsonObject version(@PathParam("id") PathId id, @PathParam("n") PathNumber number) {
        return forms.version(id.value(), number.value());
    }
}
