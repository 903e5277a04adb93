package org.openmtl.it.leads;

import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.RowsSystem;

/** Leads are scored by rules anybody can read; every point can be asked for, as of any time. */
@MtlTest
class ScoringLeadsIT {
    private static final String MODELS = "/api/v1/score-models";
    private static final String SEGMENT1 = "segment1";

    /** Fit: 60 for a director, -20 for a mailbox; engagement: 30 a form, halving every 10 days, twice a week at most. */
    private static final String RULES = """
            {"fit": {"cap": 100, "groups": [
               {"name": "role", "cap": 60, "rules": [
                  {"id": "director", "property": "jobTitle", "operator": "contains", "value": "director", "points": %s},
                  {"id": "buyer", "property": "jobTitle", "operator": "contains", "value": "purchasing", "points": 20}]},
               {"name": "doubts", "cap": 0, "rules": [
                  {"id": "mailbox", "property": "emailDomain", "operator": "equals", "value": "gmail.com", "points": -20}]}]},
             "engagement": {"cap": 100, "groups": [
               {"name": "asked", "cap": 80, "rules": [
                  {"id": "form", "kind": "form.submitted", "points": 30,
                   "decay": {"type": "exponential", "halfLifeDays": 10}, "limit": {"times": 2, "days": 7}},
                  {"id": "click", "kind": "email.*", "points": 5}]}]},
             "grades": {"fit": {"A": 50, "B": 20}, "engagement": {"1": 50, "2": 25}, "hysteresis": 5},
             "mql": ["A1", "A2"]}""";

    private final MtlSystem mtl;
    private final String segment = "S" + Companies.unique();

    ScoringLeadsIT(MtlSystem mtl) {
        this.mtl = mtl;
    }

    @Test
    void touchesLiftALeadUntilItIsMarketingQualified() {
        activeModel();
        Row lead = director();
        JsonNode before = score(lead, "");
        assertThat(before.get("fit").asDouble()).isEqualTo(60);
        assertThat(before.get("grade").asText()).isEqualTo("A3");
        touch(lead, "form.submitted", Duration.ofDays(10));
        assertThat(stage(lead)).isEqualTo("INQUIRY");

        String form = touch(lead, "form.submitted", Duration.ZERO);

        JsonNode after = score(lead, "");
        assertThat(after.get("engagement").asDouble()).isCloseTo(45, within(0.01));
        assertThat(after.get("grade").asText()).isEqualTo("A2");
        assertThat(rules(after)).containsExactly("director", "buyer", "cap:fit/role", "form", "form");
        JsonNode last = after.get("points").get(4);
        assertThat(last.get("event").asText()).isEqualTo(form);
        assertThat(last.get("version").asInt()).isEqualTo(1);
        assertThat(last.get("points").asDouble()).isCloseTo(30, within(0.01));
        JsonNode entered = mtl.leads(MtlSystem.FIELD1).of(lead, "stages").get(1);
        assertThat(entered.get("to").asText()).isEqualTo("MQL");
        assertThat(entered.get("reason").asText())
                .startsWith("Score A2 (fit 60.0, engagement 45.0) by model " + segment);
        assertThat(sum(after)).isCloseTo(105, within(0.01));
    }

    @Test
    void worklistsTellTheScore() {
        activeModel();
        Row lead = director();
        touch(lead, "form.submitted", Duration.ZERO);

        JsonNode queued = newest("/api/v1/lead-queue?limit=200&sort=-dueAt", lead);
        assertThat(queued.get("grade").asText()).isEqualTo("A2");
        assertThat(queued.get("fit").asDouble()).isEqualTo(60);
        assertThat(queued.get("engagement").asDouble()).isCloseTo(30, within(0.01));
        mtl.as(MtlSystem.FIELD1)
                .send("POST", "/api/v1/lead-pool/" + lead.id() + "/release", "")
                .expect(200);
        assertThat(newest("/api/v1/lead-pool?limit=200&sort=-since", lead)
                        .get("grade")
                        .asText())
                .isEqualTo("A2");
    }

    @Test
    void theBestLeadsComeFirstInTheRanking() {
        activeModel();
        Row cold = director();
        Row warm = director();
        touch(warm, "form.submitted", Duration.ofDays(10));
        Row hot = director();
        touch(hot, "form.submitted", Duration.ZERO);
        Row lost = director();
        touch(lost, "form.submitted", Duration.ZERO);
        mtl.leads(MtlSystem.FIELD1).change(mtl.leads(MtlSystem.FIELD1).read(lost.id()), "stage", "DISQUALIFIED");
        String ours = "limit=1&segment=" + segment;

        assertThat(ranking(MtlSystem.FIELD1).allPages(ours)).containsExactly(hot.id(), warm.id(), cold.id());
        assertThat(ranking(MtlSystem.MANAGER).allPages(ours + "&sort=engagement"))
                .containsExactly(cold.id(), warm.id(), hot.id());
        assertThat(ranking(MtlSystem.FIELD1).allPages(ours + "&grade=A2")).containsExactly(hot.id());
        assertThat(ranking(MtlSystem.FIELD1).allPages(ours + "&engagement.lt=20&engagement.gt=0.5"))
                .containsExactly(warm.id());
        assertThat(ranking(MtlSystem.FIELD2).allPages(ours)).isEmpty();
        for (String wrong : List.of("sort=fit", "grade=D1", "engagement.gte=much", "colour=red")) {
            Problems.expect(ranking(MtlSystem.FIELD1).tryList(wrong), 400);
        }
        Problems.expect(ranking(MtlSystem.TRAINEE).tryList(""), 403);
    }

    @Test
    void theScoreCanBeAskedForAsOfAnyTime() {
        activeModel();
        Row lead = director();
        touch(lead, "form.submitted", Duration.ofDays(20));
        touch(lead, "form.submitted", Duration.ofDays(1));
        Instant asCaptured = Instant.now();
        mtl.leads(MtlSystem.FIELD1).change(mtl.leads(MtlSystem.FIELD1).read(lead.id()), "jobTitle", "Student");

        JsonNode now = score(lead, "");
        JsonNode then = score(lead, "?asOf=" + asCaptured);
        JsonNode tenDaysAgo = score(lead, "?asOf=" + Instant.now().minus(Duration.ofDays(10)));
        JsonNode inNineDays = score(lead, "?asOf=" + Instant.now().plus(Duration.ofDays(9)));

        assertThat(now.get("fit").asDouble()).isZero();
        assertThat(then.get("fit").asDouble()).isEqualTo(60);
        assertThat(tenDaysAgo.get("fit").asDouble()).isEqualTo(60);
        assertThat(tenDaysAgo.get("engagement").asDouble()).isCloseTo(15, within(0.01));
        assertThat(inNineDays.get("engagement").asDouble()).isCloseTo(15 + 30 * Math.pow(2, -2.9), within(0.01));
        assertThat(rules(tenDaysAgo)).containsExactly("director", "buyer", "cap:fit/role", "form");
    }

    @Test
    void aNewVersionScoresAllLeadsOfTheModelAnew() {
        String model = activeModel();
        Row lead = director();
        JsonNode seen = as().get(MODELS + "/" + model).expect(200).json();
        String etag = "\"" + seen.get("version").asLong() + "\"";
        JsonNode second = as().patch(MODELS + "/" + model, etag, "{\"definition\": " + definition("15") + "}")
                .expect(200)
                .json();
        assertThat(second.get("latest").asInt()).isEqualTo(2);
        assertThat(second.get("active").asInt()).isEqualTo(1);
        JsonNode preview = as().post(MODELS + "/" + model + "/preview", "{\"leads\": [\"" + lead.id() + "\"]}")
                .expect(200)
                .json()
                .get("items")
                .get(0);
        assertThat(preview.get("fit").asDouble()).isEqualTo(35);
        assertThat(preview.get("grade").asText()).isEqualTo("B3");
        assertThat(preview.get("present").asText()).isEqualTo("A3");
        assertThat(score(lead, "").get("fit").asDouble()).isEqualTo(60);

        as().post(MODELS + "/" + model + "/activate", "{}").expect(200);
        JsonNode run =
                as().post(MODELS + "/" + model + "/rescore", "").expect(202).json();

        JsonNode ended = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> run(model, run),
                        state -> !state.get("state").asText().equals("RUNNING"));
        assertThat(ended.get("state").asText()).isEqualTo("DONE");
        assertThat(ended.get("scored").asInt()).isEqualTo(1);
        JsonNode score = score(lead, "");
        assertThat(score.get("fit").asDouble()).isEqualTo(35);
        assertThat(score.get("points").get(0).get("version").asInt()).isEqualTo(2);
        assertThat(as().post(MODELS + "/" + model + "/preview", "{\"leads\": [\"" + lead.id() + "\"]}")
                        .json()
                        .findValuesAsText("present"))
                .containsExactly("B3");
    }

    @Test
    void clicksOfAScannerWeighNothingAndOneTouchCountsOnce() {
        activeModel();
        Row lead = director();
        for (String link : List.of("a", "b", "c")) {
            click(lead, Json.object("mail", "m1", "link", link));
        }
        assertThat(score(lead, "").get("engagement").asDouble()).isZero();
        touch(lead, "email.opened", Duration.ZERO);
        assertThat(score(lead, "").get("engagement").asDouble()).isZero();

        click(
                lead,
                Json.object("mail", "m2", "link", "a", "userAgent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/146.0"));

        assertThat(score(lead, "").get("engagement").asDouble()).isEqualTo(5);
    }

    @Test
    void aDefinitionWithFaultsIsRefusedWithEachOfThem() {
        String broken = definition("60")
                .replace("\"contains\", \"value\": \"director\"", "\"resembles\"")
                .replace("form.submitted", "email.opened");

        JsonNode problem = Problems.expect(add(broken), 400);

        assertThat(Problems.fields(problem))
                .containsExactly(
                        "/definition/fit/groups/0/rules/0/operator", "/definition/engagement/groups/0/rules/0/kind");
    }

    @Test
    void aModelThatIsNotActiveScoresNobodyAndTheOneForAllIsNeeded() {
        String model = add(definition("60")).expect(201).json().get("id").asText();

        assertThat(code(as().post(MODELS + "/" + model + "/rescore", ""))).isEqualTo("score-model-not-active");
        as().post(MODELS + "/" + model + "/activate", "{\"v\": 1}").expect(200);
        Row lead = director();
        as().post(MODELS + "/" + model + "/withdraw", "").expect(200);
        assertThat(rules(score(lead, ""))).contains("decides").doesNotContain("director");
        for (JsonNode other : as().get(MODELS).expect(200).json().get("items")) {
            if (other.has("active") && !other.has("segment")) {
                assertThat(code(as().post(MODELS + "/" + other.get("id").asText() + "/withdraw", "")))
                        .isEqualTo("score-model-needed");
            }
        }
        Problems.expect(as().post(MODELS + "/" + model + "/activate", "{\"v\": 9}"), 404);
    }

    @Test
    void onlySegmentManagersChangeModelsAndAStaleVersionIsNoticed() {
        String body = "{\"name\": \"Mine\", \"definition\": " + definition("60") + "}";
        for (String username : List.of(MtlSystem.FIELD1, MtlSystem.MANAGER, MtlSystem.ANALYST, MtlSystem.ADMIN)) {
            Problems.expect(mtl.as(username).post(MODELS, body), 403);
        }
        mtl.as(MtlSystem.ANALYST).get(MODELS).expect(200);
        String model = add(definition("60")).expect(201).json().get("id").asText();

        Answer stale = as().patch(MODELS + "/" + model, "\"7\"", Json.object("name", "Theirs"));

        assertThat(Problems.expect(stale, 412).get("code").asText()).isEqualTo("stale-version");
    }

    @Test
    void aLeadOfAnothersTerritoryHasNoScoreForMe() {
        Row foreign = RowKind.LEAD.make(mtl, MtlSystem.FIELD2);

        Problems.expect(mtl.as(MtlSystem.FIELD1).get("/api/v1/leads/" + foreign.id() + "/score"), 404);
        Problems.expect(mtl.as(MtlSystem.FIELD1).get("/api/v1/leads/" + UUID.randomUUID() + "/score"), 404);
        Row own = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Problems.expect(mtl.as(MtlSystem.FIELD1).get("/api/v1/leads/" + own.id() + "/score?asOf=lately"), 400);
    }

    private Client as() {
        return mtl.as(SEGMENT1);
    }

    private String activeModel() {
        String model = add(definition("60")).expect(201).json().get("id").asText();
        as().post(MODELS + "/" + model + "/activate", "{}").expect(200);
        return model;
    }

    private Answer add(Object definition) {
        return as().post(
                        MODELS,
                        "{\"name\": \"" + segment + "\", \"segment\": \"" + segment + "\", \"definition\": "
                                + definition + "}");
    }

    private static String definition(String directorsPoints) {
        return RULES.formatted(directorsPoints);
    }

    private Row director() {
        return mtl.leads(MtlSystem.FIELD1)
                .create("company", Companies.name(), "jobTitle", "Director, Purchasing", "segment", segment);
    }

    private String touch(Row lead, String kind, Duration ago) {
        return record(Json.object(
                "leadId",
                lead.id(),
                "kind",
                kind,
                "at",
                Instant.now().minus(ago).toString()));
    }

    private void click(Row lead, String payload) {
        record("{\"leadId\": \"" + lead.id() + "\", \"kind\": \"email.clicked\", \"payload\": " + payload + "}");
    }

    private String record(String body) {
        return mtl.as(MtlSystem.FIELD1)
                .post("/api/v1/touches", body)
                .expect(201)
                .json()
                .get("id")
                .asText();
    }

    private RowsSystem ranking(String username) {
        return new RowsSystem(mtl.as(username), "/api/v1/lead-ranking");
    }

    private JsonNode newest(String list, Row lead) {
        JsonNode page = mtl.as(MtlSystem.FIELD1).get(list).expect(200).json();
        return stream(page.get("items").spliterator(), false)
                .filter(one -> one.get("id").asText().equals(lead.id()))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode score(Row lead, String query) {
        return mtl.as(MtlSystem.FIELD1)
                .get("/api/v1/leads/" + lead.id() + "/score" + query)
                .expect(200)
                .json();
    }

    private String stage(Row lead) {
        return mtl.leads(MtlSystem.FIELD1).read(lead.id()).text("stage");
    }

    private JsonNode run(String model, JsonNode run) {
        return as().get(MODELS + "/" + model + "/runs/" + run.get("id").asText())
                .expect(200)
                .json();
    }

    private static List<String> rules(JsonNode score) {
        List<String> rules = new ArrayList<>();
        score.get("points").forEach(point -> rules.add(point.get("rule").asText()));
        return rules;
    }

    private static double sum(JsonNode score) {
        double sum = 0;
        for (JsonNode point : score.get("points")) {
            sum += point.get("points").asDouble();
        }
        return sum;
    }

    private static String code(Answer answer) {
        return Problems.expect(answer, 409).get("code").asText();
    }
}
