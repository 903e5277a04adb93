package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
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
import org.openmtl.leads.touches.RecordTouch;
import org.openmtl.leads.touches.TouchFields;
import org.openmtl.leads.touches.TouchView;
import org.openmtl.leads.touches.Touches;
import org.openmtl.platform.rows.Once;

/** {@code /touches}. */
@Path("touches")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TouchResource {
    @Inject
    private Touches touches;

    @Context
    private UriInfo uri;

    /** Records a touch, or several with a result for each. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response record(JsonObject body, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        Once once = IdempotencyKey.once(key, uri, body);
        if (body.containsKey(TouchBatch.MEMBER)) {
            TouchBatch batch = TouchBatch.of(body);
            return Response.ok(Map.of("items", batch.results(touches.record(batch.readable(), once))))
                    .build();
        }
        RecordTouch touch = RecordTouch.of(TouchFields.NEW.readNew(body));
        TouchView recorded = touches.record(List.of(touch), once).get(0).orRefuse();
        return Response.status(Response.Status.CREATED).entity(recorded).build();
    }
}
