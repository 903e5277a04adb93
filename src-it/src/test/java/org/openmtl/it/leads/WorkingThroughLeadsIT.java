package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.RowsSystem;

/** What is to be done next, how much of it there is, questions asked again, and one change of many. */
@MtlTest
class WorkingThroughLeadsIT {
    private static final String QUEUE = "/api/v1/lead-queue";
    private static final String BOARD = "/api/v1/lead-board";
    private static final String FILTERS = "/api/v1/saved-filters";
    private static final String CHANGES = "/api/v1/lead-bulk-changes";

    /** Characters that no other test writes. */
    private static final String HAN = "犇骉";

    private final MtlSystem mtl;

    WorkingThroughLeadsIT(MtlSystem mtl) {
        this.mtl = mtl;
    }

    @Test
    void whatIsDueComesFirstInOnesQueue() {
        Row waiting = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Row handed = handedOver(RowKind.LEAD.make(mtl, MtlSystem.FIELD1));

        List<JsonNode> queue = items(mtl.as(MtlSystem.FIELD1).get(QUEUE + "?limit=200"));

        assertThat(queue)
                .isSortedAccordingTo((one, other) ->
                        one.get("dueAt").asText().compareTo(other.get("dueAt").asText()));
        assertThat(queue).extracting(lead -> lead.get("ownerId").asText()).containsOnly(mtl.idOf(MtlSystem.FIELD1));
        JsonNode due = inQueue(queue, handed);
        assertThat(due.get("dueAt")).isEqualTo(due.get("acceptBy"));
        assertThat(queue.indexOf(due)).isLessThan(clocklessFrom(queue));
        assertThat(items(mtl.as(MtlSystem.MANAGER).get(QUEUE + "?limit=200&ownerId=" + mtl.idOf(MtlSystem.FIELD1))))
                .anyMatch(lead -> lead.get("id").asText().equals(waiting.id()));
    }

    @Test
    void whatIsRefusedOrClosedLeavesTheQueue() {
        Row handed = handedOver(RowKind.LEAD.make(mtl, MtlSystem.FIELD1));
        mtl.as(MtlSystem.FIELD1)
                .with("If-Match", handed.etag())
                .with("Content-Type", "application/json")
                .send("POST", "/api/v1/leads/" + handed.id() + "/refuse", Json.object("reason", "Not for us"))
                .expect(200);

        assertThat(items(mtl.as(MtlSystem.FIELD1).get(QUEUE + "?limit=200")))
                .noneMatch(lead -> lead.get("id").asText().equals(handed.id()));
    }

    @Test
    void theQueueOfSomebodyElsesTerritoryIsEmptyAndUnknownQuestionsAreRefused() {
        RowKind.LEAD.make(mtl, MtlSystem.FIELD2);

        assertThat(items(mtl.as(MtlSystem.FIELD1).get(QUEUE + "?ownerId=" + mtl.idOf(MtlSystem.FIELD2))))
                .isEmpty();
        Problems.expect(mtl.as(MtlSystem.FIELD1).get(QUEUE + "?sort=name"), 400);
        Problems.expect(mtl.as(MtlSystem.FIELD1).get(QUEUE + "?colour=red"), 400);
        Problems.expect(mtl.as(MtlSystem.TRAINEE).get(QUEUE), 403);
    }

    @Test
    void theBoardCountsWhatTheListsShow() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD2);
        String unit = lead.text("unitId");
        JsonNode before = board(MtlSystem.FIELD2, unit);
        assertThat(leads(before, "INQUIRY")).isEqualTo(total(MtlSystem.FIELD2, unit, "INQUIRY"));

        mtl.leads(MtlSystem.FIELD2).change(lead, "stage", "DISQUALIFIED");

        JsonNode after = board(MtlSystem.FIELD2, unit);
        assertThat(leads(after, "INQUIRY")).isEqualTo(total(MtlSystem.FIELD2, unit, "INQUIRY"));
        assertThat(leads(after, "DISQUALIFIED")).isEqualTo(total(MtlSystem.FIELD2, unit, "DISQUALIFIED"));
        assertThat(leads(after, "DISQUALIFIED")).isEqualTo(leads(before, "DISQUALIFIED") + 1);
        assertThat(board(MtlSystem.FIELD1, unit).get("stages")).isEmpty();
        assertThat(board(MtlSystem.FIELD1, UUID.randomUUID().toString()).get("stages"))
                .isEmpty();
    }

    @Test
    void aFilterIsKeptUnderItsNameByItsPersonOnly() {
        String name = "From fairs " + Companies.unique();
        Row kept = Row.of(save(name, Map.of("stage", "MQL", "origin", "fair")).expect(201));

        assertThat(items(mtl.as(MtlSystem.FIELD1).get(FILTERS))).contains(kept.json());
        Problems.expect(save(name, Map.of()), 409);
        String path = FILTERS + "/" + kept.id();
        Row renamed = Row.of(mtl.as(MtlSystem.FIELD1)
                .patch(path, kept.etag(), Json.object("name", name + "!"))
                .expect(200));
        assertThat(renamed.json().get("filters")).isEqualTo(kept.json().get("filters"));
        Problems.expect(mtl.as(MtlSystem.FIELD1).patch(path, kept.etag(), Json.object("name", name)), 412);
        Problems.expect(mtl.as(MtlSystem.MANAGER).patch(path, renamed.etag(), Json.object("name", name)), 404);
        Problems.expect(mtl.as(MtlSystem.MANAGER).delete(path, renamed.etag()), 404);
        mtl.as(MtlSystem.FIELD1).delete(path, renamed.etag()).expect(204);
        assertThat(items(mtl.as(MtlSystem.FIELD1).get(FILTERS))).doesNotContain(renamed.json());
    }

    @Test
    void aFilterThatTheListWouldRefuseIsNotKept() {
        assertThat(Problems.fields(Problems.expect(save("Red ones", Map.of("colour", "red")), 400)))
                .containsExactly("colour");
        Problems.expect(save("Not a stage", Map.of("stage", "HOT")), 400);
        Problems.expect(save("Not text", Map.of("stage", 1)), 400);
        String best = "Best " + Companies.unique();
        Problems.expect(save(best, "lead-ranking", Map.of("grade", "A4")), 400);
        Problems.expect(save(best, "lead-pool", Map.of()), 400);
        save(best, "lead-ranking", Map.of("grade", "A1", "engagement.gte", "60"))
                .expect(201);
    }

    @Test
    void manyLeadsAreChangedAtOnceAndPutBack() {
        String origin = "fair-" + Companies.unique();
        Row touched = lead(origin);
        Row untouched = lead(origin);

        JsonNode done = ended(start(Json.object(
                "filters", Map.of("origin", origin), "change", Map.of("origin", "summit", "city", "Bilbao"))));
        assertThat(done.get("changed").asInt()).isEqualTo(2);
        Row changed = mtl.leads(MtlSystem.FIELD1).read(touched.id());
        assertThat(changed.text("origin")).isEqualTo("summit");
        mtl.leads(MtlSystem.FIELD1).change(changed, "city", "Vigo");

        String path = CHANGES + "/" + done.get("id").asText();
        mtl.as(MtlSystem.FIELD1).post(path + "/undo", "").expect(202);

        JsonNode undone = ended(mtl.as(MtlSystem.FIELD1).get(path));
        assertThat(undone.get("undone").asInt()).isEqualTo(1);
        assertThat(undone.get("changedSince").asInt()).isEqualTo(1);
        assertThat(mtl.leads(MtlSystem.FIELD1).read(touched.id()).text("city")).isEqualTo("Vigo");
        Row back = mtl.leads(MtlSystem.FIELD1).read(untouched.id());
        assertThat(back.text("origin")).isEqualTo(origin);
        assertThat(back.json().has("city")).isFalse();
        Problems.expect(mtl.as(MtlSystem.FIELD1).post(path + "/undo", ""), 409);
    }

    @Test
    void whatIsRefusedForOneLeadStopsNoOther() {
        Row own = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Row foreign = RowKind.LEAD.make(mtl, MtlSystem.FIELD2);
        String nobody = UUID.randomUUID().toString();

        JsonNode done = ended(start(
                Json.object("leads", List.of(nobody, foreign.id(), own.id()), "change", Map.of("city", "Bilbao"))));

        assertThat(done.get("changed").asInt()).isEqualTo(1);
        String items = CHANGES + "/" + done.get("id").asText() + "/leads?outcome=REFUSED";
        assertThat(items(mtl.as(MtlSystem.FIELD1).get(items)))
                .extracting(lead ->
                        lead.get("leadId").asText() + " " + lead.get("problem").asText())
                .containsExactly(nobody + " not-found", foreign.id() + " not-found");
        assertThat(mtl.leads(MtlSystem.FIELD2).read(foreign.id()).etag()).isEqualTo(foreign.etag());
        Problems.expect(mtl.as(MtlSystem.MANAGER).get(items), 404);
    }

    @Test
    void aBulkChangeSaysWhichLeadsAndWhat() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        List<String> ids = List.of(lead.id());
        for (String body : List.of(
                Json.object("change", Map.of("city", "Bilbao")),
                Json.object("leads", ids),
                Json.object("leads", ids, "change", Map.of("city", "Bilbao"), "archive", true),
                Json.object("leads", List.of(), "change", Map.of("city", "Bilbao")),
                Json.object("leads", List.of("x"), "change", Map.of("city", "Bilbao")),
                Json.object("leads", ids, "change", Map.of("email", "one@for-all.example")),
                Json.object("filters", Map.of("colour", "red"), "change", Map.of("city", "Bilbao")))) {
            Problems.expect(start(body), 400);
        }
        Problems.expect(
                mtl.as(MtlSystem.ANALYST).post(CHANGES, Json.object("leads", ids, "change", Map.of("city", "Bilbao"))),
                403);
        assertThat(mtl.leads(MtlSystem.FIELD1).read(lead.id()).etag()).isEqualTo(lead.etag());
    }

    @Test
    void aChineseNameIsFoundByAnyOfItsCharactersInOnesTerritory() {
        Row lead = mtl.leads(MtlSystem.FIELD1).create("name", "欧阳" + HAN, "company", "宁波" + HAN + "机械有限公司");

        for (String part : List.of(HAN, "欧阳" + HAN, "波" + HAN + "机", HAN.substring(0, 1))) {
            assertThat(found(MtlSystem.FIELD1, part)).as(part).contains(lead.id());
            assertThat(found(MtlSystem.FIELD2, part)).as(part).doesNotContain(lead.id());
        }
        assertThat(found(MtlSystem.FIELD1, "阳欧" + HAN)).isEmpty();
    }

    private List<String> found(String username, String text) {
        return mtl.leads(username).list(RowsSystem.parameter("q", text)).stream()
                .map(lead -> lead.get("id").asText())
                .toList();
    }

    private Row lead(String origin) {
        return mtl.leads(MtlSystem.FIELD1).create("company", Companies.name(), "origin", origin);
    }

    private Row handedOver(Row lead) {
        return Row.of(mtl.as(MtlSystem.MANAGER)
                .with("If-Match", lead.etag())
                .with("Content-Type", "application/json")
                .send(
                        "POST",
                        "/api/v1/leads/" + lead.id() + "/hand-over",
                        Json.object("ownerId", mtl.idOf(MtlSystem.FIELD1)))
                .expect(200));
    }

    private static JsonNode inQueue(List<JsonNode> queue, Row lead) {
        return queue.stream()
                .filter(queued -> queued.get("id").asText().equals(lead.id()))
                .findFirst()
                .orElseThrow();
    }

    private static int clocklessFrom(List<JsonNode> queue) {
        return (int) queue.stream()
                .filter(lead -> !lead.get("dueAt").asText().startsWith("9999"))
                .count();
    }

    private JsonNode board(String username, String unit) {
        return mtl.as(username).get(BOARD + "?unitId=" + unit).expect(200).json();
    }

    private static long leads(JsonNode board, String stage) {
        return stream(board.get("stages"))
                .filter(count -> count.get("stage").asText().equals(stage))
                .mapToLong(count -> count.get("leads").asLong())
                .sum();
    }

    private long total(String username, String unit, String stage) {
        return mtl.leads(username)
                .page("limit=1&total=true&unitId=" + unit + "&stage=" + stage)
                .get("total")
                .asLong();
    }

    private Answer save(String name, Map<String, ?> filters) {
        return save(name, "leads", filters);
    }

    private Answer save(String name, String list, Map<String, ?> filters) {
        return mtl.as(MtlSystem.FIELD1).post(FILTERS, Json.object("name", name, "list", list, "filters", filters));
    }

    private Answer start(String body) {
        return mtl.as(MtlSystem.FIELD1).post(CHANGES, body);
    }

    private JsonNode ended(Answer begun) {
        String path = CHANGES + "/" + begun.json().get("id").asText();
        return await().until(
                        () -> mtl.as(MtlSystem.FIELD1).get(path).expect(200).json(),
                        change -> !change.get("state").asText().matches("RUNNING|UNDOING"));
    }

    private static List<JsonNode> items(Answer page) {
        return stream(page.expect(200).json().get("items")).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
