package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.openmtl.http.Unauthenticated;
import org.openmtl.platform.identity.Setup;
import org.openmtl.platform.identity.SetupFields;

/** {@code /setup}: the first administrator. */
@Path("setup")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SetupResource {
    @Inject
    private Setup setup;

    @Context
    private HttpServletRequest request;

    @POST
    @Unauthenticated
    @Consumes(MediaType.APPLICATION_JSON)
    public Response run(JsonObject body) {
        return Response.status(Response.Status.CREATED)
                .entity(setup.run(SetupFields.ALL.readNew(body), request.getRemoteAddr()))
                .build();
    }
}
