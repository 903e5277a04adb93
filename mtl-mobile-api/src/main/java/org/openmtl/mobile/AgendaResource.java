package org.openmtl.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.openmtl.events.EventView;
import org.openmtl.events.Events;
import org.openmtl.http.Conditional;
import org.openmtl.http.PathId;
import org.openmtl.http.Versions;
import org.openmtl.shared.JsonValues;

/** {@code /events}: what is on at an event, for whoever asks again and again. */
@Path("events")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AgendaResource {
    private static final String ASK_AGAIN = "private, no-cache";

    @Inject
    private Events events;

    /** The agenda, or that it is the one the client has. */
    @GET
    @Path("{id}/agenda")
    public Response agenda(@PathParam("id") PathId id, @Context Request request) {
        EventView event = events.event(id.value());
        EntityTag tag = Versions.tag(event.version());
        return Conditional.answer(request, tag, () -> Response.ok(bytes(json(event))))
                .header(HttpHeaders.CACHE_CONTROL, ASK_AGAIN)
                .build();
    }

    private static JsonObject json(EventView event) {
        JsonObjectBuilder json = JsonValues.object()
                .add("id", event.id().toString())
                .add("v", event.version())
                .add("name", event.name())
                .add("startsAt", event.startsAt().toString())
                .add("endsAt", event.endsAt().toString())
                .add("timeZone", event.timeZone())
                .add("agenda", event.agenda());
        return (event.place() == null ? json : json.add("place", event.place())).build();
    }

    private static byte[] bytes(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
