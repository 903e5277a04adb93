package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.ImportsSystem;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;

/** Leads that come without an owner go to people by the rules of their unit. */
@MtlTest
class AssigningLeadsIT {
    private final MtlSystem mtl;
    private final Database database;

    AssigningLeadsIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.database = server.home().superuser();
    }

    @Test
    void importsAtOnceAreSpreadEvenlyOverTheTeam() {
        Office office = Office.open(mtl, 7);
        office.activate(List.of(office.everythingToTheTeam()));

        List<String> states = IntStream.range(0, 2)
                .parallel()
                .mapToObj(half -> new ImportsSystem(office.service()).bringIn(file(1000)))
                .map(ended -> ended.get("state").asText())
                .toList();

        assertThat(states).containsExactly("DONE", "DONE");
        Map<String, Long> counts =
                database.column("select owner_id from leads.lead where unit_id = ?::uuid", office.unit()).stream()
                        .collect(Collectors.groupingBy(String::valueOf, Collectors.counting()));
        assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(office.people());
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(285L, 286L));
    }

    private static byte[] file(int leads) {
        return IntStream.range(0, leads)
                .mapToObj(i -> "Lead " + i + ",lead" + i + "-" + Companies.unique() + "@example.com")
                .collect(Collectors.joining("\n", "name,email\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aRuleMayAskForTheGrade() {
        Office office = Office.open(mtl, 1);
        List<Map<String, Object>> fitsWell = List.of(Map.of("field", "grade", "startsWith", List.of("A")));
        office.activate(List.of(
                Map.of("name", "The best", "when", fitsWell, "team", office.team()), Map.of("name", "To the pool")));

        Row best = office.capture(
                "jobTitle",
                "Plant director",
                "company",
                Companies.name(),
                "phone",
                Companies.phone(),
                "marketingConsent",
                true);
        Row other = office.capture();

        assertThat(best.text("ownerId")).isEqualTo(office.people().get(0));
        assertThat(other.json().has("ownerId")).isFalse();
        JsonNode why = mtl.leads(office.manager()).of(best, "assignment").get(0);
        assertThat(why.get("rule").asText()).isEqualTo("The best");
    }

    @Test
    void aLeadThatAScoreQualifiesAtOnceIsAssignedAsOneThatCame() {
        Office office = Office.open(mtl, 1);
        office.activate(List.of(office.everythingToTheTeam()), "CAPTURED");
        String segment = segmentOfDirectors();

        Row lead = office.capture("jobTitle", "Managing director", "segment", segment);

        JsonNode now = mtl.leads(office.manager()).read(lead.id()).json();
        assertThat(now.get("stage").asText()).isEqualTo("MQL");
        assertThat(now.path("ownerId").asText()).isEqualTo(office.people().get(0));
    }

    /** One whose model finds each director worth selling to. */
    private String segmentOfDirectors() {
        String segment = "S" + Companies.unique();
        String definition = """
                {"fit": {"cap": 60, "groups": [{"name": "role", "cap": 60, "rules": [
                   {"id": "director", "property": "jobTitle", "operator": "contains", "value": "director", "points": 60}]}]},
                 "engagement": {"cap": 30, "groups": [{"name": "came", "cap": 30, "rules": [
                   {"id": "came", "kind": "lead.captured", "points": 30}]}]},
                 "grades": {"fit": {"A": 50, "B": 20}, "engagement": {"1": 50, "2": 25}, "hysteresis": 5}, "mql": ["A2"]}""";
        String path = "/api/v1/score-models";
        String body =
                "{\"name\": \"%1$s\", \"segment\": \"%1$s\", \"definition\": %2$s}".formatted(segment, definition);
        String model =
                mtl.as("segment1").post(path, body).expect(201).json().get("id").asText();
        mtl.as("segment1")
                .post(path + "/" + model + "/activate", Json.object("v", 1))
                .expect(200);
        return segment;
    }

    @Test
    void aDecisionSaysByWhichRuleAndWhoWasConsidered() {
        Office office = Office.open(mtl, 2);
        String away = office.people().get(0);
        mtl.as(office.manager())
                .post(
                        "/api/v1/absences",
                        Json.object(
                                "personId", away, "startsAt", "2020-01-01T00:00:00Z", "endsAt", "2099-01-01T00:00:00Z"))
                .expect(201);
        JsonNode ruleSet = office.activate(List.of(office.everythingToTheTeam()));

        Row lead = office.capture("country", "ES");

        assertThat(lead.text("ownerId")).isEqualTo(office.people().get(1));
        assertThat(lead.text("handedAt")).isNotEmpty();
        JsonNode decision = mtl.leads(office.manager()).of(lead, "assignment").get(0);
        assertThat(decision.get("outcome").asText()).isEqualTo("ASSIGNED");
        assertThat(decision.get("reason").asText()).isEqualTo("CHOSEN");
        assertThat(decision.get("rule").asText()).isEqualTo("Everything");
        assertThat(decision.get("ruleSetId")).isEqualTo(ruleSet.get("id"));
        assertThat(decision.get("candidates").get(0).get("excluded").asText()).isEqualTo("ABSENT");
    }

    @Test
    void whoeverGetsNobodyHasAReason() {
        Office office = Office.open(mtl, 1);
        Row before = office.capture("country", "ES");
        Map<String, Object> spain = Map.of(
                "name",
                "Spain",
                "team",
                office.team(),
                "when",
                List.of(Map.of("field", "country", "in", List.of("ES"))));
        office.activate(List.of(spain));
        Row other = office.capture("country", "PT");
        Row taken = office.capture("country", "ES");

        assertThat(taken.text("ownerId")).isEqualTo(office.people().get(0));
        Map<String, String> reasons = new HashMap<>();
        mtl.as(office.manager())
                .get("/api/v1/unassigned-leads?unitId=" + office.unit())
                .expect(200)
                .json()
                .get("items")
                .forEach(item ->
                        reasons.put(item.get("id").asText(), item.get("reason").asText()));
        assertThat(reasons)
                .containsExactlyInAnyOrderEntriesOf(Map.of(before.id(), "NO_RULE_SET", other.id(), "NO_RULE"));
    }

    @Test
    void aSimulationGivesNothingAwayAndComesBeforeActivation() {
        Office office = Office.open(mtl, 3);
        List<Row> leads = new ArrayList<>();
        IntStream.range(0, 4).forEach(i -> leads.add(office.capture("country", "ES")));
        JsonNode draft = office.draft(List.of(office.everythingToTheTeam()));
        String path = "/api/v1/assignment-rule-sets/" + draft.get("id").asText();

        assertThat(code(office.post(path + "/activate", 1), 409)).isEqualTo("rule-set-not-simulated");
        JsonNode said = mtl.as(office.manager())
                .send("POST", path + "/simulate", "")
                .expect(200)
                .json();

        assertThat(said.get("leads").asInt()).isEqualTo(4);
        assertThat(said.get("people")).hasSize(3);
        assertThat(said.get("unassigned").asInt()).isZero();
        leads.forEach(lead -> assertThat(
                        mtl.leads(office.manager()).read(lead.id()).json().has("ownerId"))
                .isFalse());
        office.post(path + "/activate", 2).expect(200);
        assertThat(code(office.patch(path, 3, Json.object("name", "Other")), 409))
                .isEqualTo("rule-set-fixed");
    }

    @Test
    void whatAPersonCapturesIsTheirs() {
        Office office = Office.open(mtl, 2);
        office.activate(List.of(office.everythingToTheTeam()));

        Row own = mtl.leads(office.seller(1)).create("name", "Ana", "email", Companies.email());

        assertThat(own.text("ownerId")).isEqualTo(office.people().get(1));
        assertThat(mtl.leads(office.manager()).of(own, "assignment")).isEmpty();
    }

    @Test
    void becomingQualifiedIsAMomentToBeAssigned() {
        Office office = Office.open(mtl, 1);
        office.activate(List.of(office.everythingToTheTeam()), "MQL");
        Row lead = office.capture("country", "ES");
        assertThat(lead.json().has("ownerId")).isFalse();

        Row qualified = mtl.leads(office.manager()).change(lead, "stage", "MQL");

        assertThat(mtl.leads(office.manager()).read(qualified.id()).text("ownerId"))
                .isEqualTo(office.people().get(0));
    }

    @Test
    void aPolicySetsDeadlinesInWorkingTime() {
        Office office = Office.open(mtl, 1);
        office.policy("acceptMinutes", 9 * 60);
        office.activate(List.of(office.everythingToTheTeam()));

        Row lead = office.capture("country", "ES");

        String query = "/api/v1/calendars/in-force?personId=" + office.people().get(0) + "&from="
                + lead.text("handedAt") + "&until=" + lead.text("acceptBy");
        assertThat(mtl.as(office.manager())
                        .get(query)
                        .expect(200)
                        .json()
                        .get("workingMinutes")
                        .asLong())
                .isEqualTo(9 * 60);
        mtl.as(office.seller(0))
                .with("If-Match", lead.etag())
                .send("POST", "/api/v1/leads/" + lead.id() + "/accept", "")
                .expect(200);
        JsonNode report = mtl.as(office.manager())
                .get("/api/v1/sla?from=2026-01-01T00:00:00Z&until=2030-01-01T00:00:00Z")
                .expect(200)
                .json()
                .get("items");
        Map<String, JsonNode> byKind = new HashMap<>();
        report.forEach(level -> byKind.put(level.get("kind").asText(), level));
        assertThat(byKind.get("ANSWER").get("metPercent").asDouble()).isEqualTo(100.0);
        assertThat(byKind).doesNotContainKey("CONTACT");
    }

    @Test
    void whoMayNotIsRefusedAndSoIsNonsense() {
        Office office = Office.open(mtl, 1);
        String body = Json.object("name", "x", "rules", List.of(Map.of("name", "x", "method", "DICE")));

        assertThat(Problems.fields(
                        Problems.expect(mtl.as(office.manager()).post("/api/v1/assignment-rule-sets", body), 400)))
                .containsExactly("/rules/0/method");
        Problems.expect(mtl.as(office.seller(0)).post("/api/v1/assignment-rule-sets", body), 403);
        String stranger = Json.object("name", "x", "members", List.of(Map.of("personId", mtl.idOf(MtlSystem.FIELD1))));
        assertThat(Problems.fields(
                        Problems.expect(mtl.as(office.manager()).post("/api/v1/sales-teams", stranger), 400)))
                .containsExactly("members");
        String theirs = Json.object("name", "x", "rules", List.of(Map.of("name", "x", "team", office.team())));
        assertThat(Problems.fields(
                        Problems.expect(mtl.as("manager2").post("/api/v1/assignment-rule-sets", theirs), 400)))
                .containsExactly("rules");
    }

    private static String code(Answer answer, int status) {
        return Problems.expect(answer, status).get("code").asText();
    }
}
