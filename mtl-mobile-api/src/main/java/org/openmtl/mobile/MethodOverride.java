package org.openmtl.mobile;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/** Lets POST stand for PATCH, which the plain JVM's HttpURLConnection refuses to send. No other method can be had this way. */
@PreMatching
public class MethodOverride implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        String wanted = request.getHeaderString("X-HTTP-Method-Override");
        if (HttpMethod.PATCH.equals(wanted) && HttpMethod.POST.equals(request.getMethod())) {
            request.setMethod(HttpMethod.PATCH);
        }
    }
}
