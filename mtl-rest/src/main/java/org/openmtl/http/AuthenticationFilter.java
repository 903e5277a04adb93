package org.openmtl.http;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.CurrentActor;
import org.openmtl.platform.identity.SignIn;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Finds out who calls, from the bearer token (RFC 6750). Every resource method needs one unless it says otherwise. */
@Priority(Priorities.AUTHENTICATION)
public class AuthenticationFilter implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest servletRequest;

    @Inject
    private SignIn signIn;

    @Inject
    private CurrentActor current;

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        Unauthenticated open = resource.getResourceMethod().getAnnotation(Unauthenticated.class);
        if (open != null && (header == null || !open.unlessTokenIsSent())) {
            return;
        }
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw MtlProblem.of(CommonProblem.UNAUTHENTICATED, "This needs an access token");
        }
        String token = header.substring(BEARER.length()).strip();
        boolean delivers = resource.getResourceMethod().isAnnotationPresent(TakesDelivery.class);
        Actor actor = delivers ? signIn.authenticateDelivery(token) : signIn.authenticate(token);
        current.is(actor, String.valueOf(ThrowableMapper.requestId(servletRequest)));
    }
}
