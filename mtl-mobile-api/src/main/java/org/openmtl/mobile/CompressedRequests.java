package org.openmtl.mobile;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;

/** Reads bodies that came compressed; only gzip is understood, which the refusal of another coding says (RFC 9110, 12.5.3). */
@Priority(Priorities.ENTITY_CODER)
public class CompressedRequests implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String GZIP = "gzip";

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String coding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (coding == null || coding.isBlank() || coding.strip().equalsIgnoreCase("identity")) {
            return;
        }
        if (!coding.strip().equalsIgnoreCase(GZIP)) {
            throw MtlProblem.of(
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE, "The content coding " + coding + " is not understood");
        }
        byte[] body = Inflated.read(request.getEntityStream());
        request.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == CommonProblem.UNSUPPORTED_MEDIA_TYPE.status()) {
            response.getHeaders().putSingle(HttpHeaders.ACCEPT_ENCODING, GZIP);
        }
    }
}
