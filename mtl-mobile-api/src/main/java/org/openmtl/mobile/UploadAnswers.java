package org.openmtl.mobile;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import org.openmtl.platform.files.FileProblem;
import org.openmtl.platform.files.UploadLimits;

/** What every answer about an upload bears, refusals too: the limits, and where to go on. */
public class UploadAnswers implements ContainerResponseFilter {
    private static final String PATH = "blobs";

    @Inject
    private UploadLimits limits;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!request.getUriInfo().getPath().startsWith(PATH)) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle(UploadHeaders.LIMIT, limits());
        if (response.getStatus() == FileProblem.WRONG_OFFSET.status()
                && response.getEntity() instanceof JsonObject problem
                && problem.containsKey("offset")) {
            headers.putSingle(UploadHeaders.OFFSET, problem.get("offset").toString());
        }
        if (request.getHeaderString(UploadHeaders.TUS) != null) {
            headers.putSingle(UploadHeaders.TUS, "1.0.0");
        }
    }

    private String limits() {
        return "max-size=" + limits.maxBytes() + ", max-append-size=" + UploadLimits.PIECE + ", max-age="
                + UploadLimits.AGE.toSeconds();
    }
}
