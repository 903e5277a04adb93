package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.ListParameters;
import org.openmtl.http.PathId;
import org.openmtl.http.Versions;
import org.openmtl.platform.identity.ServiceAccounts;
import org.openmtl.platform.identity.ServiceFields;
import org.openmtl.platform.identity.ServiceTokenView;
import org.openmtl.platform.identity.ServiceView;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;

/** {@code /services}: integrations and their tokens. */
@Path("services")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ServiceResource {
    @Inject
    private ServiceAccounts services;

    @Context
    private UriInfo uri;

    @GET
    public Slice<ServiceView> list() {
        return services.list(ListParameters.of(uri.getQueryParameters()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(JsonObject body) {
        ServiceView service = services.add(ServiceFields.NEW.readNew(body));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(service.id().toString())
                        .build())
                .tag(Versions.tag(service.version()))
                .entity(service)
                .build();
    }

    @GET
    @Path("{id}")
    public Response service(@PathParam("id") PathId id) {
        return answer(services.service(id.value()));
    }

    @PATCH
    @Path("{id}")
    @Consumes({RowResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonObject patch) {
        return answer(services.change(id.value(), Versions.required(ifMatch), ServiceFields.PATCH.readPatch(patch)));
    }

    /** Tokens that have not ended, without their secrets. */
    @GET
    @Path("{id}/tokens")
    public Map<String, List<ServiceTokenView>> tokens(@PathParam("id") PathId id) {
        return Map.of("items", services.tokens(id.value()));
    }

    /** Issues a token; its secret is shown in this answer only. */
    @POST
    @Path("{id}/tokens")
    public Response issue(@PathParam("id") PathId id, @QueryParam("days") @DefaultValue("365") String days) {
        return Response.status(Response.Status.CREATED)
                .entity(services.issueToken(id.value(), number(days)))
                .build();
    }

    /** Ends a token. */
    @DELETE
    @Path("{id}/tokens/{token}")
    public void revoke(@PathParam("id") PathId id, @PathParam("token") String token) {
        services.revokeToken(id.value(), token);
    }

    private static int number(String days) {
        if (!days.matches("[0-9]{1,4}")) {
            throw MtlProblem.invalid("days", "range", "must be a number from 1 to " + ServiceAccounts.LONGEST_DAYS);
        }
        return Integer.parseInt(days);
    }

    private static Response answer(ServiceView service) {
        return Response.ok(service).tag(Versions.tag(service.version())).build();
    }
}
