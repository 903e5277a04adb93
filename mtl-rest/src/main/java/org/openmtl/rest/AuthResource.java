package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.openmtl.http.Unauthenticated;
import org.openmtl.platform.identity.Session;
import org.openmtl.platform.identity.SignIn;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** {@code /auth}: passwords into tokens. Answers are never stored: the gate says so of every answer. */
@Path("auth")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {
    private static final Field<String> USERNAME =
            Field.of("username", FieldTypes.verbatim(200)).mandatory();
    private static final Field<String> PASSWORD =
            Field.of("password", FieldTypes.verbatim(200)).mandatory();
    private static final Field<String> REFRESH_TOKEN =
            Field.of("refreshToken", FieldTypes.verbatim(200)).mandatory();
    private static final FieldSet CREDENTIALS = FieldSet.of(USERNAME, PASSWORD);
    private static final FieldSet REFRESH = FieldSet.of(REFRESH_TOKEN);

    @Inject
    private SignIn signIn;

    @Context
    private HttpServletRequest request;

    /** Opens a session. */
    @POST
    @Path("token")
    @Unauthenticated
    public Session token(JsonObject body) {
        Values given = CREDENTIALS.readNew(body);
        return signIn.signIn(
                String.valueOf(given.get(USERNAME)), String.valueOf(given.get(PASSWORD)), request.getRemoteAddr());
    }

    /** Exchanges a refresh token. */
    @POST
    @Path("refresh")
    @Unauthenticated
    public Session refresh(JsonObject body) {
        return signIn.refresh(refreshToken(body));
    }

    /** Ends the session. */
    @POST
    @Path("sign-out")
    @Unauthenticated
    public void signOut(JsonObject body) {
        signIn.signOut(refreshToken(body));
    }

    private static String refreshToken(JsonObject body) {
        return String.valueOf(REFRESH.readNew(body).get(REFRESH_TOKEN));
    }
}
