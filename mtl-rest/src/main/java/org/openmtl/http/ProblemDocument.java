package org.openmtl.http;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.ProblemCode;
import org.openmtl.shared.ProblemJson;

/**
 * A refusal as it leaves the server: RFC 9457 problem details with the request's id, and the broken rule of each field.
 *
 * @param status HTTP status
 * @param body the problem's members
 */
public record ProblemDocument(int status, JsonObject body) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final int UNAVAILABLE = 503;

    /** The document of a refusal. */
    public static ProblemDocument of(MtlProblem problem, @Nullable String requestId) {
        return of(problem.code().status(), ProblemJson.of(problem), requestId);
    }

    /** A refusal that no module speaks of, such as a wrong method. */
    static ProblemDocument of(ProblemCode code, String detail, @Nullable String requestId) {
        return of(code.status(), ProblemJson.of(code, detail), requestId);
    }

    static ProblemDocument tooLarge(long limit, @Nullable String requestId) {
        return of(CommonProblem.TOO_LARGE, "A body may have at most " + limit + " bytes here", requestId);
    }

    static ProblemDocument stopping(@Nullable String requestId) {
        return of(CommonProblem.UNAVAILABLE, "This node stops; another one, or this one later, can answer", requestId);
    }

    private static ProblemDocument of(int status, JsonObjectBuilder body, @Nullable String requestId) {
        if (requestId != null) {
            body.add("requestId", requestId);
        }
        return new ProblemDocument(status, body.build());
    }

    /** The answer of a JAX-RS resource. */
    public Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(body);
        if (mayBeRetried()) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfter());
        }
        if (status == CommonProblem.UNAUTHENTICATED.status()) {
            response.header("WWW-Authenticate", "Bearer");
        }
        return response.build();
    }

    /** The answer of a filter or servlet. */
    void write(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        if (mayBeRetried()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter()));
        }
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private boolean mayBeRetried() {
        return body.containsKey("retryAfter") || status == UNAVAILABLE;
    }

    private int retryAfter() {
        return body.getInt("retryAfter", 2);
    }
}
