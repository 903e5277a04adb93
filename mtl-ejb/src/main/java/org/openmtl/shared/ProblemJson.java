package org.openmtl.shared;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Map;

/** The members of a refusal as RFC 9457 JSON, the same whether it answers a request or stands inside an answer. */
public final class ProblemJson {
    private static final String TYPES = "/problems/";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private ProblemJson() {}

    /** All members. */
    public static JsonObjectBuilder of(MtlProblem problem) {
        JsonObjectBuilder body = of(problem.code(), problem.detail());
        if (!problem.errors().isEmpty()) {
            JsonArrayBuilder errors = JsonValues.array();
            problem.errors().forEach(error -> errors.add(error(error)));
            body.add("errors", errors);
        }
        for (Map.Entry<String, Object> extension : problem.extensions().entrySet()) {
            body.add(extension.getKey(), value(extension.getValue()));
        }
        return body;
    }

    /** The members every problem has. */
    public static JsonObjectBuilder of(ProblemCode code, String detail) {
        return JsonValues.object()
                .add("type", TYPES + code.code())
                .add("title", code.title())
                .add("status", code.status())
                .add("code", code.code())
                .add("detail", detail)
                .add("retryable", code.status() == TOO_MANY_REQUESTS || code.status() == UNAVAILABLE);
    }

    private static JsonObjectBuilder error(FieldError error) {
        return JsonValues.object()
                .add("field", error.field())
                .add("rule", error.rule())
                .add("message", error.message());
    }

    private static JsonValue value(Object extension) {
        if (extension instanceof JsonValue json) {
            return json;
        }
        if (extension instanceof Boolean yes) {
            return yes ? JsonValue.TRUE : JsonValue.FALSE;
        }
        return extension instanceof Number number
                ? JsonValues.of(number.longValue())
                : JsonValues.of(extension.toString());
    }
}
