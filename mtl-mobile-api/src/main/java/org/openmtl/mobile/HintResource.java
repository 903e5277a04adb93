package org.openmtl.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.openmtl.platform.notify.SubscriptionFields;
import org.openmtl.platform.notify.Subscriptions;

/** {@code /devices/self/push-subscription}: where the device that asks wants its hints. */
@Path("devices/self/push-subscription")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HintResource {
    @Inject
    private Subscriptions subscriptions;

    /** Takes a subscription as the browser wrote it down, in place of an earlier one. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void subscribe(JsonObject body) {
        subscriptions.subscribe(SubscriptionFields.ALL.readNew(body));
    }

    /** Wants no hints any more. */
    @DELETE
    public void unsubscribe() {
        subscriptions.unsubscribe();
    }
}
