package org.openmtl.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.openmtl.fieldsync.FieldOperations;
import org.openmtl.http.Conditional;
import org.openmtl.http.Unauthenticated;
import org.openmtl.platform.feed.ChangeFeed;
import org.openmtl.platform.notify.Subscriptions;
import org.openmtl.shared.JsonValues;

/** {@code /hello}: what a client should know before it says anything. */
@Path("hello")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HelloResource {
    private static final int PUSH_BYTES = 256 * 1024;
    private static final List<String> FEATURES = List.of("push", "groups", "pull", "bootstrap", "check", "blobs");

    @Inject
    private FieldOperations operations;

    @Inject
    private Subscriptions subscriptions;

    @Inject
    private FieldClients clients;

    @Inject
    private Clock clock;

    /** The time is not part of the entity tag: who has the rest already reads the Date header. */
    @GET
    @Unauthenticated
    public Response hello(@Context Request request) {
        JsonObject lasting = lasting();
        EntityTag tag = new EntityTag(Integer.toHexString(lasting.toString().hashCode()));
        return Conditional.answer(request, tag, () -> Response.ok(now(lasting))).build();
    }

    private JsonObject now(JsonObject lasting) {
        return JsonValues.object(lasting)
                .add("now", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString())
                .build();
    }

    private JsonObject lasting() {
        JsonObjectBuilder lasting = JsonValues.object()
                .add("minPush", "0.0.0")
                .add("minPull", clients.minPull())
                .add("recommended", clients.recommended())
                .add("limits", limits())
                .add("features", JsonValues.array(FEATURES))
                .add("operations", JsonValues.array(operations.types()));
        subscriptions.publicKey().ifPresent(key -> lasting.add("vapidKey", key));
        return lasting.build();
    }

    private static JsonObjectBuilder limits() {
        return JsonValues.object()
                .add("pushOperations", FieldOperations.MOST)
                .add("pushBytes", PUSH_BYTES)
                .add("requestBytes", Inflated.MOST_BYTES)
                .add("pullEntries", ChangeFeed.GREATEST_PAGE);
    }
}
