package org.openmtl.it.smoke;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.Json;

/**
 * An installation of a field client that does little, but all of it by the protocol.
 *
 * @param client who speaks for its person
 */
record SmokePhone(Client client) {
    static SmokePhone of(Client anyone, String username) {
        String body = Json.object(
                "installId",
                "phone-of-the-smoke-test",
                "platform",
                "test",
                "username",
                username,
                "password",
                RunningServer.DEMO_PASSWORD);
        String token = anyone.post("/mobile/v1/devices", body)
                .expect(201)
                .json()
                .get("access")
                .asText();
        return new SmokePhone(anyone.withToken(token));
    }

    /** An operation that makes a lead. */
    static String leadCreation(String id, String company) {
        return """
                {"op": "%s", "n": %d, "type": "lead.create", "id": "%s", "data": {"company": "%s"}}
                """.formatted(UUID.randomUUID(), System.currentTimeMillis(), id, company);
    }

    /** Pushes one operation; answers its verdict. */
    String push(String operation) {
        return client.post("/mobile/v1/sync/push", "{\"ops\": [" + operation + "]}")
                .expect(200)
                .json()
                .at("/results/0/st")
                .asText();
    }

    /** Takes everything there is and answers where to go on. */
    String cursor() {
        JsonNode page = bootstrap("");
        while (page.has("page")) {
            page = bootstrap("?page=" + page.get("page").asText());
        }
        return page.get("cursor").asText();
    }

    private JsonNode bootstrap(String query) {
        return client.get("/mobile/v1/sync/bootstrap" + query).expect(200).json();
    }

    /** Ids of what has changed since. */
    List<String> pulledSince(String cursor) {
        List<String> ids = new ArrayList<>();
        client.get("/mobile/v1/sync/pull?cursor=" + cursor)
                .expect(200)
                .json()
                .get("ch")
                .forEach(change -> ids.add(change.get("id").asText()));
        return ids;
    }
}
