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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.IdempotencyKey;
import org.openmtl.http.PathId;
import org.openmtl.leads.attribution.Attribution;
import org.openmtl.leads.attribution.AttributionFields;
import org.openmtl.leads.attribution.AttributionParameters;
import org.openmtl.leads.attribution.AttributionRunView;
import org.openmtl.leads.attribution.StartAttribution;
import org.openmtl.shared.Ids;
import org.openmtl.shared.fields.Values;

/** {@code /attribution-runs}. */
@Path("attribution-runs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttributionRunResource {
    @Inject
    private Attribution attribution;

    @Context
    private UriInfo uri;

    /** Starts a run. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response start(JsonObject body, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Values given = AttributionFields.ALL.readNew(body);
        AttributionRunView run = attribution.start(new StartAttribution(
                Ids.next(),
                AttributionParameters.of(given),
                given.get(AttributionFields.UNIT_ID),
                IdempotencyKey.once(key, uri, body)));
        return Response.accepted(run)
                .header(
                        HttpHeaders.LOCATION,
                        uri.getAbsolutePathBuilder().path(run.id().toString()).build())
                .build();
    }

    /** The newest runs. */
    @GET
    public Map<String, List<AttributionRunView>> list() {
        return Map.of("items", attribution.runs());
    }

    @GET
    @Path("{id}")
    public AttributionRunView read(@PathParam("id") PathId id) {
        return attribution.run(id.value());
    }
}
