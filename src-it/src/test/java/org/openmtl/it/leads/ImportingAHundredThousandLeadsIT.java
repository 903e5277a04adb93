package org.openmtl.it.leads;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.harness.ServerHome;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.ImportsSystem;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;

/** A hundred thousand leads are matched, scored and assigned as they come in by a file, though the server is killed in the middle. */
@Tag("soak")
class ImportingAHundredThousandLeadsIT {
    private static final int ROWS = 100_000;
    private static final int PEOPLE = 7;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private static final String MODEL = """
            {"fit": {"cap": 100, "groups": [{"name": "role", "cap": 60, "rules": [
               {"id": "director", "property": "jobTitle", "operator": "contains", "value": "director", "points": 60},
               {"id": "buyer", "property": "jobTitle", "operator": "contains", "value": "purchasing", "points": 20}]}]},
             "engagement": {"cap": 100, "groups": [{"name": "came", "cap": 80, "rules": [
               {"id": "captured", "kind": "lead.captured", "points": 30, "decay": {"type": "exponential", "halfLifeDays": 10}}]}]},
             "grades": {"fit": {"A": 50, "B": 20}, "engagement": {"1": 50, "2": 25}, "hysteresis": 5}, "mql": ["A1", "A2"]}""";

    /** What each lead has, in whatever table. */
    private static final Map<String, String> OF_EACH_LEAD = Map.of(
            "score", "select from leads.score s where s.lead_id = l.id and s.computed_at is not null",
            "assignment, or why there is none",
                    "select from leads.routing r where r.lead_id = l.id and (r.state = 'ASSIGNED') = (l.owner_id is not null)",
            "logged decision", "select from leads.assignment_log g where g.lead_id = l.id",
            "match keys",
                    "select from platform.party_key k where k.kind = 'LEAD' and k.id = l.id and k.email = l.email",
            "first stage", "select from leads.stage_change c where c.lead_id = l.id and c.from_stage is null",
            "first touch", "select from leads.touch t where t.lead_id = l.id and t.kind = 'lead.captured'",
            "fact",
                    "select from platform.fact f where f.subject_id = l.id and f.type like 'org.openmtl.lead.captured.%'",
            "change in the feed", "select from platform.chg c where c.id = l.id");

    private final RunningServer server = RunningServer.start(ServerHome.fresh("hundred-thousand"));
    private final MtlSystem mtl = new MtlSystem(server.url(), RunningServer.DEMO_PASSWORD);
    private final Office office = Office.open(mtl, PEOPLE);
    private final ManyLeads leads = new ManyLeads(ROWS, Companies.unique(), "S" + Companies.unique());
    private final ImportsSystem imports = new ImportsSystem(office.service());
    private final Effort effort = new Effort(server);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void eachRowHasItsEffectOnce() {
        prepare();
        effort.begin();
        String id = imports.upload(leads.file()).get("id").asText();
        effort.note("read");
        imports.tryCommit(id).expect(202);
        List<String> memory = new ArrayList<>();
        memory.add(memoryAt(id, 20));
        awaitPercent(id, 35);
        effort.end();
        server.kill();
        server.restart();
        effort.begin();
        memory.add(memoryAt(id, 50));
        memory.add(memoryAt(id, 90));
        JsonNode ended = await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> imports.read(id), one -> one.has("endedAt"));
        effort.end();

        System.out.printf("%,d rows: %s; memory %s%n", ROWS, effort, memory);
        assertReconciled(id, ended);
    }

    private void prepare() {
        office.policy(
                "acceptMinutes",
                480,
                "contactMinutes",
                960,
                "escalation",
                List.of(Map.of("atPercent", 100, "do", "NOTIFY")));
        Map<String, Object> near = Map.of(
                "name",
                "Near",
                "team",
                office.team(),
                "when",
                List.of(Map.of("field", "country", "in", List.of("ES", "DE", "FR", "CN"))));
        office.activate(List.of(near), "CAPTURED", "MQL");
        String models = "/api/v1/score-models";
        String body = "{\"name\": \"Many\", \"segment\": \"%s\", \"definition\": %s}".formatted(leads.segment(), MODEL);
        String model = mtl.as("segment1")
                .post(models, body)
                .expect(201)
                .json()
                .get("id")
                .asText();
        mtl.as("segment1")
                .post(models + "/" + model + "/activate", Json.object("v", 1))
                .expect(200);
        leads.addressesFromBefore()
                .forEach(address -> office.capture("email", address, "segment", leads.segment(), "country", "ES"));
    }

    private String memoryAt(String id, int percent) {
        awaitPercent(id, percent);
        return percent + " %: " + effort.memory();
    }

    private void awaitPercent(String id, int percent) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(() -> imports.read(id).at("/progress/done").asLong() >= ROWS / 100L * percent);
    }

    private void assertReconciled(String id, JsonNode ended) {
        int created = ROWS - leads.broken() - leads.repeated();
        assertThat(ended.get("state").asText()).as("%s", ended).isEqualTo("DONE");
        assertThatJson(ended.get("counts"))
                .isEqualTo(Map.of(
                        "rows",
                        ROWS,
                        "created",
                        created,
                        "updated",
                        0,
                        "unchanged",
                        leads.repeated(),
                        "rejected",
                        leads.broken()));
        Database database = server.home().superuser();
        assertThat(database.number("select count(*) from platform.import_verdict where import_id = ?::uuid", id))
                .isEqualTo(ROWS);
        assertThat(database.number("""
                        select count(distinct l.id) from platform.import_verdict v join leads.lead l on l.id = v.entity_id
                         where v.import_id = ?::uuid and v.outcome = 'CREATED' and l.channel = 'import'""", id)).isEqualTo(created);
        assertThat(database.number("""
                        select count(*) from platform.import_verdict
                         where import_id = ?::uuid and outcome = 'CREATED' and jsonb_array_length(detail -> 'duplicates') > 0""", id)).isGreaterThanOrEqualTo(leads.known());
        long all = database.number("select count(*) from leads.lead where unit_id = ?::uuid", office.unit());
        assertThat(all).isEqualTo(created + leads.addressesFromBefore().size());
        assertThat(database.number(
                        "select count(*) from platform.audit_entry where entity = 'lead' and action = 'CREATED' and unit_id = ?::uuid",
                        office.unit()))
                .isEqualTo(all);
        OF_EACH_LEAD.forEach((what, rows) -> assertThat(database.number(
                        "select count(*) from leads.lead l where unit_id = ?::uuid and not exists (" + rows + ")",
                        office.unit()))
                .as(what)
                .isZero());
        assertShared(database);
    }

    /** Who is handed something over has to answer it, and nobody gets two more than another. */
    private void assertShared(Database database) {
        String owners = "select owner_id from leads.lead where unit_id = ?::uuid and owner_id is not null";
        Map<String, Long> counts = database.column(owners, office.unit()).stream()
                .collect(Collectors.groupingBy(String::valueOf, Collectors.counting()));
        assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(office.people());
        long least = counts.values().stream().mapToLong(count -> count).min().orElseThrow();
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(least, least + 1));
        assertThat(database.number("select count(*) from leads.response_clock where unit_id = ?::uuid", office.unit()))
                .isEqualTo(
                        2 * counts.values().stream().mapToLong(count -> count).sum());
    }
}
