package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.IdempotencyKey;
import org.openmtl.leads.ltc.AcceptanceCriteria;
import org.openmtl.leads.ltc.CriteriaFields;
import org.openmtl.leads.ltc.CriteriaView;
import org.openmtl.shared.Ids;

/** {@code /acceptance-criteria}: what leads must have to go to LTC. */
@Path("acceptance-criteria")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AcceptanceCriteriaResource {
    @Inject
    private AcceptanceCriteria criteria;

    @Context
    private UriInfo uri;

    @GET
    public Map<String, List<CriteriaView>> list() {
        return Map.of("items", criteria.list());
    }

    /** Publishes the next version of a segment. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response publish(JsonObject body, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        CriteriaView version =
                criteria.publish(Ids.next(), CriteriaFields.NEW.readNew(body), IdempotencyKey.once(key, uri, body));
        return Response.status(Response.Status.CREATED).entity(version).build();
    }
}
