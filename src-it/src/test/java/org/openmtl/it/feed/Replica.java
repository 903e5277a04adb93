package org.openmtl.it.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openmtl.it.http.Client;

/** A client's copy of the leads it may see, kept by bootstrap and pull as a phone keeps it. */
final class Replica {
    private final Client client;
    private final Map<String, String> rows = new HashMap<>();
    private String cursor = "";

    Replica(Client client) {
        this.client = client;
    }

    /** Takes the state as it is, page by page, while others write. */
    void bootstrap() {
        Optional<String> page = Optional.empty();
        do {
            JsonNode answer = client.get("/mobile/v1/sync/bootstrap"
                            + page.map(token -> "?page=" + token).orElse(""))
                    .expect(200)
                    .json();
            apply(answer);
            page = Optional.ofNullable(text(answer, "page"));
            cursor = Optional.ofNullable(text(answer, "cursor")).orElse(cursor);
        } while (page.isPresent());
    }

    /** Pulls one page; tells whether it brought anything. */
    boolean pull(int max) {
        JsonNode answer = client.get("/mobile/v1/sync/pull?max=" + max + "&cursor=" + cursor)
                .expect(200)
                .json();
        apply(answer);
        cursor = answer.get("cursor").asText();
        return answer.get("more").asBoolean() || !answer.get("ch").isEmpty();
    }

    /** Lead id to version and scope. */
    Map<String, String> rows() {
        return rows;
    }

    private void apply(JsonNode page) {
        for (JsonNode change : page.get("ch")) {
            if (change.get("t").asText().equals("lead")) {
                apply(change.get("id").asText(), change);
            }
        }
    }

    private void apply(String id, JsonNode change) {
        if (change.has("gone")) {
            rows.remove(id);
        } else {
            rows.put(id, change.get("v").asText() + " in " + change.get("s").asText());
        }
    }

    private static @Nullable String text(JsonNode answer, String member) {
        return answer.has(member) ? answer.get(member).asText() : null;
    }
}
