package org.openmtl.mobile;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;
import org.openmtl.platform.identity.IdentityProblem;
import org.openmtl.platform.identity.SignIn;

/**
 * Nonces for proofs (RFC 9449): every answer of {@code /token} bears the next one, and every 401, so that whoever then asks for new tokens
 * needs no further request. A refused proof is told its error.
 */
public class ProofAnswers implements ContainerResponseFilter {
    static final String PROOF = "DPoP";

    private static final String NONCE = "DPoP-Nonce";
    private static final String PATH = "token";
    private static final int UNAUTHENTICATED = 401;
    private static final int SERVER_ERROR = 500;

    /** Errors of the standard by the code of our problem. */
    private static final Map<String, String> ERRORS = Map.of(
            IdentityProblem.USE_DPOP_NONCE.code(), "use_dpop_nonce",
            IdentityProblem.INVALID_DPOP_PROOF.code(), "invalid_dpop_proof");

    @Inject
    private SignIn signIn;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        boolean asksForTokens = request.getUriInfo().getPath().equals(PATH) && status < SERVER_ERROR;
        if (!asksForTokens && status != UNAUTHENTICATED) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(NONCE, signIn.proofNonce());
        error(response)
                .ifPresent(error -> headers.putSingle(
                        HttpHeaders.WWW_AUTHENTICATE, PROOF + " error=\"" + error + "\", algs=\"ES256\""));
    }

    private static Optional<String> error(ContainerResponseContext response) {
        return response.getEntity() instanceof JsonObject problem
                ? Optional.ofNullable(ERRORS.get(problem.getString("code", "")))
                : Optional.empty();
    }
}
