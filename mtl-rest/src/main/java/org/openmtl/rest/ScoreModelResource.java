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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.IdempotencyKey;
import org.openmtl.http.PathId;
import org.openmtl.http.PathNumber;
import org.openmtl.http.Versions;
import org.openmtl.leads.scoring.ScoreModelFields;
import org.openmtl.leads.scoring.ScoreModelVersionView;
import org.openmtl.leads.scoring.ScoreModelView;
import org.openmtl.leads.scoring.ScoreModels;
import org.openmtl.leads.scoring.ScorePreview;
import org.openmtl.leads.scoring.ScoreRunView;
import org.openmtl.shared.Ids;
import org.openmtl.shared.JsonValues;

/** {@code /score-models}. */
@Path("score-models")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ScoreModelResource {
    @Inject
    private ScoreModels models;

    @Context
    private UriInfo uri;

    @GET
    public Map<String, List<ScoreModelView>> list() {
        return Map.of("items", models.list());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(JsonObject body, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        ScoreModelView model =
                models.add(Ids.next(), ScoreModelFields.NEW.readNew(body), IdempotencyKey.once(key, uri, body));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(model.id().toString()).build())
                .tag(Versions.tag(model.version()))
                .entity(model)
                .build();
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") PathId id) {
        return answer(models.model(id.value()));
    }

    /** Changes the name, or the definition by a further version. */
    @PATCH
    @Path("{id}")
    @Consumes({RowResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonObject patch) {
        return answer(models.change(id.value(), Versions.required(ifMatch), ScoreModelFields.CHANGE.readPatch(patch)));
    }

    @GET
    @Path("{id}/versions/{n}")
    public ScoreModelVersionView version(@PathParam("id") PathId id, @PathParam("n") PathNumber number) {
        return models.version(id.value(), number.value());
    }

    /** Has leads be scored by a version. */
    @POST
    @Path("{id}/activate")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response activate(@PathParam("id") PathId id, @Nullable JsonObject body) {
        Long v = body == null ? null : ScoreModelFields.ACTIVATION.readNew(body).get(ScoreModelFields.V);
        return answer(models.activate(id.value(), v));
    }

    /** Has a segment's leads be scored by the model of all again. */
    @POST
    @Path("{id}/withdraw")
    public Response withdraw(@PathParam("id") PathId id) {
        return answer(models.withdraw(id.value()));
    }

    /** Has all leads of the model be scored anew. */
    @POST
    @Path("{id}/rescore")
    public Response rescore(@PathParam("id") PathId id, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        JsonObject nothing = JsonValues.object().build();
        ScoreRunView run = models.rescore(id.value(), IdempotencyKey.once(key, uri, nothing));
        return Response.accepted(run)
                .location(uri.getBaseUriBuilder()
                        .path("score-models")
                        .path(id.value().toString())
                        .path("runs")
                        .path(run.id().toString())
                        .build())
                .build();
    }

    /** How far that has come. */
    @GET
    @Path("{id}/runs/{run}")
    public ScoreRunView run(@PathParam("id") PathId id, @PathParam("run") PathId run) {
        return models.run(id.value(), run.value());
    }

    /** What some leads' scores would be. */
    @POST
    @Path("{id}/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, List<ScorePreview>> preview(@PathParam("id") PathId id, JsonObject body) {
        return Map.of("items", models.preview(id.value(), ScoreModelFields.PREVIEW.readNew(body)));
    }

    private static Response answer(ScoreModelView model) {
        return Response.ok(model).tag(Versions.tag(model.version())).build();
    }
}
