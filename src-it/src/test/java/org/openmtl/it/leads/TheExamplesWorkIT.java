package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openmtl.contract.Contract;
import org.openmtl.contract.Contract.Operation;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.MtlSystem;

/**
 * Each example request of the contract about leads, with ids of rows that are there in place of its own, is answered with a success that is
 * documented, and with a body that keeps to its schema. What is created goes first, so that all later requests are about what an example made.
 */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheExamplesWorkIT {
    private static final String ROOT = "/api/v1";

    private static final Set<String> TAGS = Set.of(
            "leads",
            "touches",
            "attribution",
            "predictions",
            "scores",
            "score-models",
            "merges",
            "duplicates",
            "calendars",
            "assignment",
            "web-forms",
            "webhooks",
            "ltc");

    private static final List<String> ORDER = List.of("create", "POST", "GET", "OPTIONS", "PATCH", "PUT", "DELETE");

    private final MtlSystem mtl;
    private final RunningServer server;
    private final Contract contract = Contract.read("api.yaml");
    private @Nullable LeadSpecimens specimens;

    TheExamplesWorkIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.server = server;
    }

    @BeforeAll
    void somebodyWorks() {
        specimens = LeadSpecimens.in(mtl, server.home().superuser());
    }

    Stream<Operation> operations() {
        return contract.operations()
                .filter(operation -> TAGS.containsAll(operation.spec().getTags()))
                .sorted(Comparator.comparing(TheExamplesWorkIT::turn).thenComparing(Operation::name));
    }

    private static int turn(Operation operation) {
        boolean isCreation =
                method(operation).equals("POST") && !operation.name().contains("{");
        return ORDER.indexOf(isCreation ? "create" : method(operation));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isAnsweredAsItSays(Operation operation) {
        Content content = operation.spec().getRequestBody() == null
                ? new Content().addMediaType("", new MediaType())
                : operation.spec().getRequestBody().getContent();

        content.forEach((type, body) -> {
            Answer answer = send(operation, type, body);

            check(operation, answer);
            specimens().remember(operation.name(), answer);
        });
    }

    private Answer send(Operation operation, String type, MediaType body) {
        String path = specimens().path(operation.name());
        String json = body.getExample() == null
                ? ""
                : specimens()
                        .inPlace(Json.mapper().valueToTree(body.getExample()))
                        .toString();
        Client client = specimens().client(operation.name());
        if (!json.isEmpty()) {
            client = client.with("Content-Type", type);
        }
        if (parameters(operation, "header")
                .anyMatch(parameter -> parameter.getName().equals("If-Match"))) {
            client = client.with("If-Match", specimens().etag(path));
        }
        return client.send(
                method(operation), ROOT + path + query(operation), type.endsWith("urlencoded") ? form(json) : json);
    }

    private String query(Operation operation) {
        String query = parameters(operation, "query")
                .filter(parameter -> parameter.getExample() != null)
                .map(parameter -> parameter.getName() + "="
                        + encoded(specimens().inPlace(parameter.getName(), String.valueOf(parameter.getExample()))))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private Stream<Parameter> parameters(Operation operation, String where) {
        List<Parameter> all = operation.spec().getParameters();
        return all == null
                ? Stream.of()
                : all.stream()
                        .map(contract::resolved)
                        .filter(parameter -> parameter.getIn().equals(where));
    }

    private void check(Operation operation, Answer answer) {
        ApiResponse documented = operation.spec().getResponses().get(String.valueOf(answer.status()));
        assertThat(answer.status()).as("%s", answer).isBetween(200, 299);
        assertThat(documented).as("%s", answer).isNotNull();
        Content content = contract.resolved(documented).getContent();
        if (content == null) {
            assertThat(answer.body()).isEmpty();
            return;
        }
        assertThat(content).containsKey(answer.mediaType());
        if (answer.mediaType().equals("application/json")) {
            assertThat(contract.faults(
                            answer.json(), content.get(answer.mediaType()).getSchema()))
                    .as("%s", answer)
                    .isEmpty();
        }
    }

    private static String form(String json) {
        try {
            JsonNode fields = Json.mapper().readTree(json);
            return StreamSupport.stream(((Iterable<Map.Entry<String, JsonNode>>) fields::fields).spliterator(), false)
                    .map(field ->
                            field.getKey() + "=" + encoded(field.getValue().asText()))
                    .collect(Collectors.joining("&"));
        } catch (com.fasterxml.jackson.core.JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String method(Operation operation) {
        return operation.name().substring(0, operation.name().indexOf(' '));
    }

    private LeadSpecimens specimens() {
        return java.util.Objects.requireNonNull(specimens);
    }
}
