package org.openmtl.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What every refusal has in common (RFC 9457). */
public final class Problems {
    private Problems() {}

    /** Fails unless the answer is a whole problem document with that status. */
    public static JsonNode expect(Answer answer, int status) {
        JsonNode problem = expect(answer.expect(status));
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        return problem;
    }

    /** Fails unless the answer is a whole problem document, whatever its status, that is no fault of ours. */
    public static JsonNode expect(Answer answer) {
        assertThat(answer.status()).as("status of %s", answer).isBetween(400, 499);
        assertThat(answer.mediaType()).as("%s", answer).isEqualTo("application/problem+json");
        JsonNode problem = answer.json();
        for (String member : List.of("type", "title", "status", "code", "detail", "requestId")) {
            assertThat(problem.hasNonNull(member))
                    .as("%s in %s", member, answer)
                    .isTrue();
        }
        assertThat(answer.header("X-Request-Id"))
                .hasValue(problem.get("requestId").asText());
        assertThat(answer.body()).doesNotContain("Exception", "org.openmtl", "jakarta.", "java.lang");
        return problem;
    }

    /** The fields a refusal names, in its order. */
    public static List<String> fields(JsonNode problem) {
        List<String> fields = new ArrayList<>();
        problem.path("errors").forEach(error -> fields.add(error.get("field").asText()));
        return fields;
    }
}
