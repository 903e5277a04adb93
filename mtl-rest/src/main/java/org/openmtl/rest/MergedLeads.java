package org.openmtl.rest;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openmtl.leads.Leads;
import org.openmtl.shared.Ids;

/** Sends whoever reads what belongs to a lead that is a part of another one now to that one (RFC 9110, 308). */
@Priority(Priorities.USER)
public class MergedLeads implements ContainerRequestFilter {
    private static final Pattern BELOW_A_LEAD = Pattern.compile("/?leads/([^/]{36})(/.+)");

    @Inject
    private Leads leads;

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        Matcher address = BELOW_A_LEAD.matcher(uri.getPath());
        if (request.getMethod().equals(HttpMethod.GET) && address.matches()) {
            Ids.parse(address.group(1))
                    .flatMap(leads::mergedInto)
                    .ifPresent(winner -> request.abortWith(redirect(uri, winner, address.group(2))));
        }
    }

    private static Response redirect(UriInfo uri, UUID winner, String below) {
        URI there = uri.getBaseUriBuilder()
                .path("leads")
                .path(winner.toString())
                .path(below)
                .replaceQuery(uri.getRequestUri().getRawQuery())
                .build();
        return Response.status(Response.Status.PERMANENT_REDIRECT)
                .location(there)
                .build();
    }
}
