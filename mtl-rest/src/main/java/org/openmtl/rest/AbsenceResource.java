package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import org.openmtl.platform.calendars.AbsenceView;
import org.openmtl.platform.calendars.Absences;
import org.openmtl.platform.calendars.CalendarFields;
import org.openmtl.shared.Ids;

/** {@code /absences}. */
@Path("absences")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AbsenceResource {
    @Inject
    private Absences absences;

    @Context
    private UriInfo uri;

    @GET
    public Map<String, List<AbsenceView>> list() {
        return Map.of("items", absences.list());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(JsonObject body, @HeaderParam(IdempotencyKey.HEADER) @Nullable String key) {
        AbsenceView absence =
                absences.add(Ids.next(), CalendarFields.ABSENCE.readNew(body), IdempotencyKey.once(key, uri, body));
        return Response.status(Response.Status.CREATED).entity(absence).build();
    }

    /** Takes it back. */
    @DELETE
    @Path("{id}")
    public void remove(@PathParam("id") PathId id) {
        absences.remove(id.value());
    }
}
