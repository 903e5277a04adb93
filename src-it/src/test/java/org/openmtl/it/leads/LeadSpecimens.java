package org.openmtl.it.leads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.SharedServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.Team;

/** Rows of one office that requests about leads can be about, and who sends such requests. */
final class LeadSpecimens {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final int ENOUGH_TO_TRAIN = 240;

    private final MtlSystem mtl;
    private final Office office;
    private final String segmentManager;
    private final Database database;

    /** What was made last, by collection or parameter. */
    private final Map<String, String> made = new HashMap<>();

    private final Map<String, String> etags = new HashMap<>();

    /** Rows in the state that a verb needs. */
    private final Map<String, Supplier<String>> ready;

    private LeadSpecimens(MtlSystem mtl, Office office, Database database) {
        this.mtl = mtl;
        this.office = office;
        this.database = database;
        this.segmentManager = new Team(mtl, office.unit()).hire("SEGMENT_MANAGER");
        this.ready = Map.ofEntries(
                Map.entry("POST /leads/{id}/hand-over", this::lead),
                Map.entry("POST /leads/{id}/qualify", this::lead),
                Map.entry("POST /leads/{id}/merge", this::lead),
                Map.entry("POST /leads/{id}/accept", this::handedOver),
                Map.entry("POST /leads/{id}/refuse", this::handedOver),
                Map.entry("POST /leads/{id}/recycle", this::lost),
                Map.entry("POST /merges/{id}/undo", this::merge),
                Map.entry("POST /duplicate-pairs/{id}/dismiss", this::pair),
                Map.entry("POST /lead-pool/{leadId}/claim", this::pooled),
                Map.entry("POST /lead-pool/{leadId}/release", this::lead),
                Map.entry("POST /assignment-rule-sets/{id}/activate", this::simulated));
    }

    static LeadSpecimens in(MtlSystem mtl, Database database) {
        LeadSpecimens specimens = new LeadSpecimens(mtl, Office.open(mtl, 2), database);
        StringBuilder closed = new StringBuilder("externalId,company,origin,firstContactAt,wonAt\n");
        for (int i = 0; i < ENOUGH_TO_TRAIN; i++) {
            closed.append(Companies.unique())
                    .append(",Somebody,")
                    .append(i % 2 == 0 ? "fair" : "list")
                    .append(",2025-02-03,")
                    .append(i % 3 == 0 ? "2025-03-04" : "")
                    .append('\n');
        }
        mtl.imports(specimens.office.manager()).bringIn(closed.toString().getBytes(StandardCharsets.UTF_8));
        return specimens;
    }

    /** Whoever may do it. */
    Client client(String operation) {
        if (operation.contains("/webhooks")) {
            return mtl.as(MtlSystem.ADMIN);
        }
        if (operation.contains("/submissions")) {
            return mtl.anyone().with("Origin", "https://www.example.com");
        }
        boolean isAnswer = operation.endsWith("/accept") || operation.endsWith("/refuse");
        if (isAnswer) {
            return mtl.as(office.seller(0));
        }
        return operation.endsWith("/opportunity-outcomes") ? office.service() : mtl.as(segmentManager);
    }

    /** The path of the operation, about rows that are there. */
    String path(String operation) {
        String template = operation.substring(operation.indexOf(' ') + 1);
        String collection = template.split("/")[1];
        Supplier<String> first = ready.getOrDefault(operation, () -> made(collection));
        return PARAMETER.matcher(template).replaceAll(parameter -> switch (parameter.group(1)) {
            case "id", "leadId" -> first.get();
            case "n" -> "1";
            case "unit" -> office.unit();
            case "person" -> office.people().get(0);
            case "delivery" -> delivery();
            default -> made(parameter.group(1));
        });
    }

    /** The version of what the path is about, as last seen. */
    String etag(String path) {
        String[] parts = path.split("/");
        Answer now = client(path).get("/api/v1/" + parts[1] + "/" + parts[2]);
        return now.header("ETag").orElseGet(() -> Objects.requireNonNull(etags.get(parts[2]), path));
    }

    /** Takes note of what an example made, and waits until it is ready. */
    void remember(String operation, Answer answer) {
        if (answer.mediaType().equals("application/json") && answer.json().has("id")) {
            String id = answer.json().get("id").asText();
            String collection = operation.substring(operation.indexOf('/') + 1).split("/")[0];
            answer.header("ETag").ifPresent(etag -> etags.put(id, etag));
            if (operation.equals("POST /" + collection)) {
                made.put(collection, id);
            }
            if (answer.json().has("key")) {
                made.put("key", answer.json().get("key").asText());
            }
            if (operation.endsWith("/rescore")) {
                made.put("run", id);
            }
            if (answer.status() == 202 && operation.equals("POST /" + collection)) {
                Awaitility.await().until(() -> !isRunning(client(operation).get("/api/v1/" + collection + "/" + id)));
            }
        }
    }

    private static boolean isRunning(Answer job) {
        return List.of("RUNNING", "WAITING")
                .contains(job.expect(200).json().path("state").asText());
    }

    /** The same body, with ids of rows that are there. */
    JsonNode inPlace(JsonNode body) {
        return inPlace("", body, new ArrayList<>(office.people()));
    }

    /** The same parameter, with the id of a row that is there. */
    String inPlace(String name, String value) {
        return inPlace(name, TextNode.valueOf(value), new ArrayList<>(office.people()))
                .asText();
    }

    private JsonNode inPlace(String name, JsonNode value, List<String> people) {
        if (value.isObject()) {
            ObjectNode copy = value.deepCopy();
            value.fields()
                    .forEachRemaining(
                            member -> copy.set(member.getKey(), inPlace(member.getKey(), member.getValue(), people)));
            return copy;
        }
        if (value.isArray()) {
            ArrayNode copy = ((ArrayNode) value).arrayNode();
            value.forEach(item -> copy.add(inPlace(name, item, people)));
            return copy;
        }
        if (name.equals("url")) {
            return TextNode.valueOf(SharedServer.RECEIVER + "/examples");
        }
        return ID.matcher(value.asText()).matches() ? TextNode.valueOf(id(name, people)) : value;
    }

    private String id(String name, List<String> people) {
        return switch (name) {
            case "unitId" -> office.unit();
            case "ownerId", "personId" -> people.remove(0);
            case "team" -> office.team();
            case "loser", "leadIds" -> lead();
            default -> made("leads");
        };
    }

    private String made(String collection) {
        return Objects.requireNonNull(made.get(collection), collection);
    }

    private String lead() {
        return mtl.leads(segmentManager)
                .create("company", Companies.name(), "email", Companies.email())
                .id();
    }

    private String handedOver() {
        Row lead = mtl.leads(segmentManager).create("company", Companies.name());
        return Row.of(mtl.as(office.manager())
                        .with("If-Match", lead.etag())
                        .post(
                                "/api/v1/leads/" + lead.id() + "/hand-over",
                                Json.object("ownerId", office.people().get(0)))
                        .expect(200))
                .id();
    }

    private String lost() {
        return mtl.leads(segmentManager)
                .create("company", Companies.name(), "stage", "LOST", "firstContactAt", "2018-02-01T00:00:00Z")
                .id();
    }

    private String merge() {
        return mtl.as(segmentManager)
                .post("/api/v1/leads/" + lead() + "/merge", Json.object("loser", lead()))
                .expect(200)
                .json()
                .get("id")
                .asText();
    }

    private String pair() {
        String id = java.util.UUID.randomUUID().toString();
        try {
            database.runAsAJob(
                    "insert into leads.duplicate_pair (id, unit_id, other_unit_id, lead_id, other_kind, other_id, tier, score, likenesses)"
                            + " values ('%1$s', '%2$s', '%2$s', '%3$s', 'LEAD', '%4$s', 'REVIEW', 0.9, '[\"SAME_EMAIL\"]')"
                                    .formatted(id, office.unit(), lead(), lead()));
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return id;
    }

    /** Of somebody else's: whoever had it last may not take it back at once. */
    private String pooled() {
        String lead =
                mtl.leads(office.seller(1)).create("company", Companies.name()).id();
        mtl.as(office.seller(1))
                .send("POST", "/api/v1/lead-pool/" + lead + "/release", "")
                .expect(200);
        return lead;
    }

    private String simulated() {
        String id =
                office.draft(List.of(office.everythingToTheTeam())).get("id").asText();
        mtl.as(office.manager())
                .send("POST", "/api/v1/assignment-rule-sets/" + id + "/simulate", "")
                .expect(200);
        return id;
    }

    private String delivery() {
        office.capture();
        String path = "/api/v1/webhooks/" + made("webhooks") + "/deliveries";
        return Awaitility.await()
                .until(
                        () -> mtl.as(MtlSystem.ADMIN)
                                .get(path)
                                .expect(200)
                                .json()
                                .get("items"),
                        items -> !items.isEmpty())
                .get(0)
                .get("id")
                .asText();
    }
}
