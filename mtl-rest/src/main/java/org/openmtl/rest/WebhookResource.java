package org.openmtl.rest;

import static java.util.Objects.requireNonNull;

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
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.IdempotencyKey;
import org.openmtl.http.ListParameters;
import org.openmtl.http.PathId;
import org.openmtl.http.Versions;
import org.openmtl.platform.webhooks.AddedWebhook;
import org.openmtl.platform.webhooks.Deliveries;
import org.openmtl.platform.webhooks.DeliveryView;
import org.openmtl.platform.webhooks.WebhookFields;
import org.openmtl.platform.webhooks.WebhookView;
import org.openmtl.platform.webhooks.Webhooks;
import org.openmtl.shared.Ids;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Values;

/** {@code /webhooks} and their deliveries. */
@Path("webhooks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WebhookResource {
    @Inject
    private Webhooks webhooks;

    @Inject
    private Deliveries deliveries;

    @Context
    private UriInfo uri;

    @GET
    public Slice<WebhookView> list() {
        return webhooks.list(ListParameters.of(uri.getQueryParameters()));
    }

    /** Adds one; its secret is shown in this answer only. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(JsonObject body, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        AddedWebhook added =
                webhooks.add(Ids.next(), WebhookFields.NEW.readNew(body), IdempotencyKey.once(key, uri, body));
        return Response.created(
                        uri.getAbsolutePathBuilder().path(added.id().toString()).build())
                .tag(Versions.tag(added.version()))
                .entity(added)
                .build();
    }

    @GET
    @Path("{id}")
    public Response webhook(@PathParam("id") PathId id) {
        return answer(webhooks.webhook(id.value()));
    }

    @PATCH
    @Path("{id}")
    @Consumes({RowResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonObject patch) {
        return answer(webhooks.change(id.value(), Versions.required(ifMatch), WebhookFields.PATCH.readPatch(patch)));
    }

    @DELETE
    @Path("{id}")
    public void archive(@PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        webhooks.archive(id.value(), Versions.required(ifMatch));
    }

    /** Gives it another secret, which is shown in this answer only. */
    @POST
    @Path("{id}/secrets")
    public Response renewSecret(@PathParam("id") PathId id) {
        return Response.status(Response.Status.CREATED)
                .entity(webhooks.renewSecret(id.value()))
                .build();
    }

    @GET
    @Path("{id}/deliveries")
    public Slice<DeliveryView> deliveries(@PathParam("id") PathId id) {
        return deliveries.list(id.value(), ListParameters.of(uri.getQueryParameters()));
    }

    /** Sends one again. */
    @POST
    @Path("{id}/deliveries/{delivery}/replay")
    public DeliveryView replay(@PathParam("id") PathId id, @PathParam("delivery") PathId delivery) {
        return deliveries.replay(id.value(), delivery.value());
    }

    /** Sends again what was made in a time. */
    @POST
    @Path("{id}/replays")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Integer> replay(@PathParam("id") PathId id, JsonObject body) {
        Values range = WebhookFields.RANGE.readNew(body);
        int replayed = deliveries.replay(
                id.value(), requireNonNull(range.get(WebhookFields.FROM)), requireNonNull(range.get(WebhookFields.TO)));
        return Map.of("replayed", replayed);
    }

    private static Response answer(WebhookView webhook) {
        return Response.ok(webhook).tag(Versions.tag(webhook.version())).build();
    }
}
