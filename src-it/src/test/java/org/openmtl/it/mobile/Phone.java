package org.openmtl.it.mobile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.Json;

/** A registered installation of somebody, which counts its operations. */
final class Phone {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Numbers go on from test to test, since all of them work from one installation. */
    private static final AtomicLong N = new AtomicLong(System.currentTimeMillis());

    private final Client client;

    private Phone(Client client) {
        this.client = client;
    }

    /** The same installation each time: a person may have three, and earlier sessions of one end when it registers again. */
    static Phone of(Client anyone, String username, String password) {
        String body = Json.object(
                "installId",
                "phone-of-the-tests-" + username,
                "platform",
                "test",
                "username",
                username,
                "password",
                password);
        JsonNode registered =
                anyone.post("/mobile/v1/devices", body).expect(201).json();
        return new Phone(anyone.withToken(registered.get("access").asText()));
    }

    /** Speaks as this installation. */
    Client client() {
        return client;
    }

    /** A lead to be pushed. */
    ObjectNode lead(@Nullable Object... namesAndValues) {
        return operation("lead.create", UUID.randomUUID().toString()).set("data", tree(Json.object(namesAndValues)));
    }

    /** A visit to be pushed. */
    ObjectNode visit(String account) {
        ObjectNode visit = operation("visit.create", UUID.randomUUID().toString());
        visit.put("at", "2026-11-22T09:41:10+01:00").put("tz", "Europe/Madrid");
        return visit.set("data", tree(Json.object("accountId", account, "date", "2026-11-22", "outcome", "FOLLOW_UP")));
    }

    /** A change of an account to be pushed. */
    ObjectNode accountPatch(JsonNode account, @Nullable Object... namesAndValues) {
        ObjectNode patch = operation("account.patch", account.get("id").asText());
        patch.put("base", account.get("v").asLong());
        return patch.set("patch", tree(Json.object(namesAndValues)));
    }

    /** Something told of a row, to be pushed. */
    ObjectNode tell(String type, String id, @Nullable Object... namesAndValues) {
        return operation(type, id).set("data", tree(Json.object(namesAndValues)));
    }

    /** A change of a row, to be pushed. */
    ObjectNode patch(String type, String id, long base, @Nullable Object... namesAndValues) {
        ObjectNode patch = operation(type, id);
        patch.put("base", base);
        return patch.set("patch", tree(Json.object(namesAndValues)));
    }

    /** An id for something new. */
    static String newId() {
        return UUID.randomUUID().toString();
    }

    /** One operation alone; answers its result. */
    JsonNode push(ObjectNode operation) {
        return push(List.of(operation)).get(0);
    }

    /** A change of a lead to be pushed. */
    ObjectNode leadPatch(String id, long base, @Nullable Object... namesAndValues) {
        return operation("lead.patch", id).put("base", base).set("patch", tree(Json.object(namesAndValues)));
    }

    private ObjectNode operation(String type, String id) {
        ObjectNode operation = MAPPER.createObjectNode();
        operation.put("op", UUID.randomUUID().toString()).put("n", N.incrementAndGet());
        return operation.put("type", type).put("id", id);
    }

    /** Pushes; answers whatever came. */
    Answer tryPush(List<ObjectNode> operations) {
        ArrayNode ops = MAPPER.createArrayNode();
        operations.forEach(ops::add);
        return client.post(
                "/mobile/v1/sync/push",
                MAPPER.createObjectNode().set("ops", ops).toString());
    }

    /** Pushes; answers the results. */
    List<JsonNode> push(List<ObjectNode> operations) {
        List<JsonNode> results = new ArrayList<>();
        tryPush(operations).expect(200).json().get("results").forEach(results::add);
        return results;
    }

    /** Everything of a kind that a bootstrap hands out, each row once. */
    List<JsonNode> all(String kind) {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        bootstrap(row -> {
            if (row.get("t").asText().equals(kind)) {
                rows.put(row.get("id").asText(), row);
            }
        });
        return List.copyOf(rows.values());
    }

    /** The entries of the first page of a bootstrap, and whether there are more. */
    JsonNode firstPage() {
        return client.get("/mobile/v1/sync/bootstrap").expect(200).json();
    }

    /** Takes all rows; answers where to pull from. */
    String bootstrap(Consumer<JsonNode> row) {
        JsonNode page = client.get("/mobile/v1/sync/bootstrap").expect(200).json();
        page.get("ch").forEach(row);
        while (page.has("page")) {
            page = client.get(
                            "/mobile/v1/sync/bootstrap?page=" + page.get("page").asText())
                    .expect(200)
                    .json();
            page.get("ch").forEach(row);
        }
        return page.get("cursor").asText();
    }

    /** Pulls a page; answers whatever came. */
    Answer tryPull(String cursor) {
        return client.get("/mobile/v1/sync/pull?cursor=" + cursor);
    }

    /** Pulls all that is new; answers where to go on. */
    String pull(String cursor, Consumer<JsonNode> change) {
        JsonNode page = tryPull(cursor).expect(200).json();
        page.get("ch").forEach(change);
        return page.get("more").asBoolean()
                ? pull(page.get("cursor").asText(), change)
                : page.get("cursor").asText();
    }

    /** What the server says a copy must come to, by kind. */
    JsonNode check() {
        return client.get("/mobile/v1/sync/check").expect(200).json().get("kinds");
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
