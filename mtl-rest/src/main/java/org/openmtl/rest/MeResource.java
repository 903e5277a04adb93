package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.openmtl.platform.identity.People;
import org.openmtl.platform.identity.PersonView;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** {@code /me}: whoever is signed in. */
@Path("me")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    private static final Field<String> PASSWORD =
            Field.of("password", FieldTypes.verbatim(200)).mandatory();
    private static final Field<String> NEW_PASSWORD =
            Field.of("newPassword", FieldTypes.verbatim(200)).mandatory();
    private static final FieldSet PASSWORDS = FieldSet.of(PASSWORD, NEW_PASSWORD);

    @Inject
    private People people;

    @Context
    private HttpServletRequest request;

    @GET
    public PersonView me() {
        return people.me();
    }

    /** Changes one's own password and ends all one's sessions. */
    @PUT
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    public void changePassword(JsonObject body) {
        Values given = PASSWORDS.readNew(body);
        people.changePassword(
                String.valueOf(given.get(PASSWORD)), String.valueOf(given.get(NEW_PASSWORD)), request.getRemoteAddr());
    }
}
