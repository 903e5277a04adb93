package org.openmtl.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import org.jspecify.annotations.Nullable;

/** Lets a script of a welcome page read the answer, be it a refusal (Fetch Standard, CORS). Without it the browser keeps it back. */
public class CrossOrigin implements ContainerResponseFilter {
    private static final String WELCOME = "org.openmtl.welcomeOrigin";

    @Context
    private HttpServletRequest request;

    /** Says that pages of that origin may read what this request is answered with. */
    public static void welcome(HttpServletRequest request, @Nullable String origin) {
        request.setAttribute(WELCOME, origin);
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        Object origin = request.getAttribute(WELCOME);
        if (origin != null) {
            answer.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
            answer.getHeaders().add("Vary", "Origin");
        }
    }
}
