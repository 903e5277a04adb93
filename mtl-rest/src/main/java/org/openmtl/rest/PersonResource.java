package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.ListParameters;
import org.openmtl.http.PathId;
import org.openmtl.http.Versions;
import org.openmtl.platform.identity.DeviceView;
import org.openmtl.platform.identity.Devices;
import org.openmtl.platform.identity.HeldRole;
import org.openmtl.platform.identity.People;
import org.openmtl.platform.identity.PersonFields;
import org.openmtl.platform.identity.PersonView;
import org.openmtl.platform.identity.Role;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** {@code /people}. */
@Path("people")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PersonResource {
    private static final Field<Role> ROLE =
            Field.of("role", FieldTypes.oneOf(Role.class)).mandatory();
    private static final Field<UUID> UNIT_ID =
            Field.of("unitId", FieldTypes.id()).mandatory();
    private static final FieldSet ASSIGNMENT = FieldSet.of(ROLE, UNIT_ID);
    private static final Field<String> PASSWORD =
            Field.of("password", FieldTypes.verbatim(200)).mandatory();
    private static final FieldSet NEW_PASSWORD = FieldSet.of(PASSWORD);

    @Inject
    private People people;

    @Inject
    private Devices devices;

    @Context
    private UriInfo uri;

    @GET
    public Slice<PersonView> list() {
        return people.list(ListParameters.of(uri.getQueryParameters()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(JsonObject body) {
        PersonView person = people.add(PersonFields.NEW.readNew(body));
        return Response.created(uri.getAbsolutePathBuilder()
                        .path(person.id().toString())
                        .build())
                .tag(Versions.tag(person.version()))
                .entity(person)
                .build();
    }

    @GET
    @Path("{id}")
    public Response person(@PathParam("id") PathId id) {
        return answer(people.person(id.value()));
    }

    @PATCH
    @Path("{id}")
    @Consumes({RowResource.MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") PathId id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, JsonObject patch) {
        return answer(people.change(id.value(), Versions.required(ifMatch), PersonFields.PATCH.readPatch(patch)));
    }

    /** Roles the person holds. */
    @GET
    @Path("{id}/roles")
    public Map<String, List<HeldRole>> roles(@PathParam("id") PathId id) {
        return Map.of("items", people.person(id.value()).roles());
    }

    /** Gives a role. */
    @POST
    @Path("{id}/roles")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response assign(@PathParam("id") PathId id, JsonObject body) {
        Values given = ASSIGNMENT.readNew(body);
        Role role = Objects.requireNonNull(given.get(ROLE));
        return answer(people.assign(id.value(), role, Objects.requireNonNull(given.get(UNIT_ID))));
    }

    /** Takes a role away. */
    @DELETE
    @Path("{id}/roles/{assignment}")
    public void unassign(@PathParam("id") PathId id, @PathParam("assignment") PathId assignment) {
        people.unassign(id.value(), assignment.value());
    }

    /** Sets the password. */
    @PUT
    @Path("{id}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    public void setPassword(@PathParam("id") PathId id, JsonObject body) {
        people.setPassword(id.value(), String.valueOf(NEW_PASSWORD.readNew(body).get(PASSWORD)));
    }

    /** Devices of the person. */
    @GET
    @Path("{id}/devices")
    public Map<String, List<DeviceView>> devices(@PathParam("id") PathId id) {
        return Map.of("items", devices.ofPerson(id.value()));
    }

    /** Makes a code by which an installation can be registered for the person. */
    @POST
    @Path("{id}/enrolments")
    public Response enrol(@PathParam("id") PathId id) {
        return Response.status(Response.Status.CREATED)
                .entity(devices.enrol(id.value()))
                .build();
    }

    private static Response answer(PersonView person) {
        return Response.ok(person).tag(Versions.tag(person.version())).build();
    }
}
