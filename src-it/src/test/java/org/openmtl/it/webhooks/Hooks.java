package org.openmtl.it.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.openmtl.it.harness.Database;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;

/** Webhooks in the eyes of an administrator, and facts that nobody needs to do anything for. */
final class Hooks {
    static final String PATH = "/api/v1/webhooks";
    static final String TYPE = "org.openmtl.test.done.v1";

    private final MtlSystem mtl;
    private final Database database;

    Hooks(MtlSystem mtl, Database database) {
        this.mtl = mtl;
        this.database = database;
    }

    Client admin() {
        return mtl.as(MtlSystem.ADMIN);
    }

    /** Adds a webhook for the tests' facts of a unit; answers it with its secret. */
    JsonNode add(String url, String unit) {
        return tryAdd(url, unit, TYPE).expect(201).json();
    }

    Answer tryAdd(String url, String unit, String... types) {
        return admin().post(PATH, Json.object("url", url, "types", List.of(types), "unitId", unit));
    }

    JsonNode read(JsonNode hook) {
        return admin().get(path(hook)).expect(200).json();
    }

    Answer tryChange(JsonNode seen, Object... fields) {
        return admin().patch(path(seen), "\"" + seen.get("version").asText() + "\"", Json.object(fields));
    }

    static String path(JsonNode hook) {
        return PATH + "/" + hook.get("id").asText();
    }

    /** The log of a webhook, oldest first. */
    List<JsonNode> log(JsonNode hook) {
        JsonNode page = admin().get(path(hook) + "/deliveries").expect(200).json();
        List<JsonNode> lines = new java.util.ArrayList<>();
        page.get("items").forEach(line -> lines.add(0, line));
        return lines;
    }

    /** Writes a fact down as a module does. */
    void happen(String unit, UUID subject, int number) {
        sql(
                "with f as (insert into platform.fact (id, type, subject_kind, subject_id, unit_id, data) values (gen_random_uuid(), '"
                        + TYPE + "', 'test', '" + subject + "', '" + unit + "', '{\"number\": " + number + "}')"
                        + " returning id, n, subject_id) insert into platform.fact_publication (listener, fact_id, n, subject_id)"
                        + " select 'webhooks', id, n, subject_id from f");
    }

    /** What waits for its next attempt need not wait any longer. */
    void hurry(JsonNode hook) {
        set(hook, "due_at = now()", "state = 'PENDING' and lease is null");
    }

    /** Puts the deliveries of a webhook into a state that comes about in days. */
    void set(JsonNode hook, String assignment, String condition) {
        sql("update platform.webhook_delivery set " + assignment + " where webhook_id = '"
                + hook.get("id").asText() + "' and " + condition);
    }

    /** Puts a webhook into a state that comes about in days, or past the rules. */
    void set(JsonNode hook, String assignment) {
        sql("update platform.webhook set " + assignment + " where id = '"
                + hook.get("id").asText() + "'");
    }

    String unitOf(String username) {
        return String.valueOf(database.column(
                        "select a.unit_id from platform.role_assignment a join platform.person p on p.id = a.person_id where p.username = ?",
                        username)
                .get(0));
    }

    private void sql(String statement) {
        try {
            database.runAsAJob(statement);
        } catch (SQLException failed) {
            throw new AssertionError(statement, failed);
        }
    }

    /** The numbers of the messages about a subject, in their order. */
    static List<Integer> numbers(List<Received> messages, UUID subject) {
        assertThat(messages)
                .allSatisfy(message ->
                        assertThat(message.event().get("data").has("number")).isTrue());
        return messages.stream()
                .filter(message -> message.subject().equals("test/" + subject))
                .map(message -> message.event().get("data").get("number").asInt())
                .toList();
    }
}
