package org.openmtl.http;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.ProblemCode;

/**
 * A refusal as it leaves the server: RFC 9457 problem details with the request's id, and the broken rule of each field.
 *
 * @param status HTTP status
 * @param body the problem's members
 */
public record ProblemDocument(int status, JsonObject body) {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "/problems/";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    /** The document of a refusal. */
    public static ProblemDocument of(MtlProblem problem, @Nullable String requestId) {
        JsonObjectBuilder body = start(problem.code(), problem.detail(), requestId);
        if (!problem.errors().isEmpty()) {
            JsonArrayBuilder errors = Json.createArrayBuilder();
            problem.errors().forEach(error -> errors.add(error(error)));
            body.add("errors", errors);
        }
        for (Map.Entry<String, Object> extension : problem.extensions().entrySet()) {
            if (extension.getValue() instanceof Number number) {
                body.add(extension.getKey(), number.longValue());
            } else {
                body.add(extension.getKey(), extension.getValue().toString());
            }
        }
        return new ProblemDocument(problem.code().status(), body.build());
    }

    /** A refusal that no module speaks of, such as a wrong method. */
    static ProblemDocument of(ProblemCode code, String detail, @Nullable String requestId) {
        return new ProblemDocument(code.status(), start(code, detail, requestId).build());
    }

    static ProblemDocument tooLarge(long limit, @Nullable String requestId) {
        return of(CommonProblem.TOO_LARGE, "A body may have at most " + limit + " bytes here", requestId);
    }

    private static JsonObjectBuilder start(ProblemCode code, String detail, @Nullable String requestId) {
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("type", TYPES + code.code())
                .add("title", code.title())
                .add("status", code.status())
                .add("code", code.code())
                .add("detail", detail)
                .add("retryable", code.status() == TOO_MANY_REQUESTS || code.status() == UNAVAILABLE);
        if (requestId != null) {
            body.add("requestId", requestId);
        }
        return body;
    }

    private static JsonObjectBuilder error(FieldError error) {
        return Json.createObjectBuilder()
                .add("field", error.field())
                .add("rule", error.rule())
                .add("message", error.message());
    }

    /** The answer of a JAX-RS resource. */
    public Response response() {
        Response.ResponseBuilder response =
                Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(body);
        if (body.containsKey("retryAfter") || status == UNAVAILABLE) {
            response.header("Retry-After", body.getInt("retryAfter", 2));
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
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
