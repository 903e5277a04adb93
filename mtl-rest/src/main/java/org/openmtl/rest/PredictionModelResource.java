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
import org.openmtl.leads.prediction.PredictionFields;
import org.openmtl.leads.prediction.PredictionModelView;
import org.openmtl.leads.prediction.Predictions;
import org.openmtl.leads.prediction.TrainModel;
import org.openmtl.shared.Ids;

/** {@code /prediction-models}. */
@Path("prediction-models")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PredictionModelResource {
    @Inject
    private Predictions predictions;

    @Context
    private UriInfo uri;

    /** Trains a model. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response train(JsonObject body, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        PredictionModelView model = predictions.train(
                TrainModel.of(Ids.next(), PredictionFields.ALL.readNew(body), IdempotencyKey.once(key, uri, body)));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(model.id().toString()).build())
                .entity(model)
                .build();
    }

    /** The newest models. */
    @GET
    public Map<String, List<PredictionModelView>> list() {
        return Map.of("items", predictions.models());
    }

    @GET
    @Path("{id}")
    public PredictionModelView read(@PathParam("id") PathId id) {
        return predictions.model(id.value());
    }
}
