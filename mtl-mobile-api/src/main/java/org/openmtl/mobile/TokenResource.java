package org.openmtl.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Objects;
import org.openmtl.http.Unauthenticated;
import org.openmtl.platform.identity.PresentedProof;
import org.openmtl.platform.identity.SignIn;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** {@code /token}: the next pair of tokens for a refresh token. */
@Path("token")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {
    private static final Field<String> REFRESH =
            Field.of("refresh", FieldTypes.verbatim(200)).mandatory();

    @Inject
    private SignIn signIn;

    @Inject
    private FieldClients clients;

    @Inject
    private Clock clock;

    @Context
    private HttpServletRequest request;

    @Context
    private HttpHeaders headers;

    /** An answer that got lost on the way is given again until what it held was used. */
    @POST
    @Unauthenticated
    public Tokens refresh(JsonObject body) {
        String token = FieldSet.of(REFRESH).readNew(body).get(REFRESH);
        return Tokens.of(
                signIn.refresh(Objects.requireNonNull(token), proof()), clients.leaseSeconds(), clock.instant());
    }

    private PresentedProof proof() {
        // All headers of that name in one text: two proofs are none.
        String text = headers.getHeaderString(ProofAnswers.PROOF);
        return new PresentedProof(
                text, request.getMethod(), request.getRequestURL().toString());
    }
}
