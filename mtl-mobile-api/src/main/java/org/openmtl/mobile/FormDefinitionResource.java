package org.openmtl.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.openmtl.http.Conditional;
import org.openmtl.http.PathId;
import org.openmtl.http.PathNumber;
import org.openmtl.platform.forms.Forms;

/** {@code /forms}: what was published, which a client asks for once and keeps. */
@Path("forms")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class FormDefinitionResource {
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    @Inject
    private Forms forms;

    /** A version of a form. */
    @GET
    @Path("{id}/v/{n}")
    public Response version(@PathParam("id") PathId id, @PathParam("n") PathNumber number, @Context Request request) {
        String definition = forms.version(id.value(), number.value()).toString();
        EntityTag tag = new EntityTag(Long.toString(number.value()));
        return Conditional.answer(request, tag, () -> Response.ok(definition.getBytes(StandardCharsets.UTF_8)))
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .build();
    }
}
