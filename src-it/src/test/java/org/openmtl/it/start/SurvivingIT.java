package org.openmtl.it.start;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.KillingTest;
import org.openmtl.it.harness.Launch;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.ImportsSystem;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;

/** What was acknowledged is there after a {@code kill -9}, what had begun goes on, and nothing is told twice or to the wrong ear. */
@KillingTest
class SurvivingIT {
    private static final int WRITERS = 4;
    private static final int LEADS_BEFORE_THE_KILL = 100;
    private static final int IMPORTED = 10_000;

    private final RunningServer server;
    private final MtlSystem mtl;

    SurvivingIT(RunningServer server, MtlSystem mtl) {
        this.server = server;
        this.mtl = mtl;
    }

    @Test
    void whatWasAcknowledgedSurvivesAKillAndAnImportGoesOnWhereItWas() throws InterruptedException {
        List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean killed = new AtomicBoolean();
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        mtl.as(MtlSystem.FIELD1);
        ImportsSystem imports = mtl.imports(MtlSystem.MANAGER);
        String importing = imports.upload(fileToImport()).get("id").asText();
        for (int i = 0; i < WRITERS; i++) {
            writers.execute(() -> captureUntil(killed, acknowledged));
        }
        imports.tryCommit(importing).expect(202);
        Awaitility.await()
                .until(() -> acknowledged.size() > LEADS_BEFORE_THE_KILL
                        && imports.read(importing).at("/progress/done").asInt() > 0);

        server.kill();
        killed.set(true);
        writers.shutdown();
        assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(leadsOfTheImport()).as("leads at the kill").isPositive().isLessThan(IMPORTED);
        server.restart();

        assertAllStored(acknowledged);
        assertImportedOnce(imports.ended(importing));
    }

    private static String fileToImport() {
        StringBuilder file = new StringBuilder("company,crm id\n");
        for (int row = 1; row <= IMPORTED; row++) {
            file.append("Killed GmbH,killed-").append(row).append('\n');
        }
        return file.toString();
    }

    private void assertAllStored(List<String> acknowledged) {
        Database database = server.home().superuser();
        List<String> stored = new ArrayList<>();
        database.column("select id from leads.lead").forEach(id -> stored.add(String.valueOf(id)));
        assertThat(stored).containsAll(acknowledged);
        assertThat(database.number("select count(*) from leads.lead l where not exists"
                        + " (select from platform.audit_entry a where a.entity = 'lead' and a.entity_id = l.id)"))
                .as("leads without an audit entry: half a transaction")
                .isZero();
        assertThat(mtl.leads(MtlSystem.FIELD1).read(acknowledged.get(0)).id()).isEqualTo(acknowledged.get(0));
    }

    private void assertImportedOnce(JsonNode ended) {
        assertThat(ended.get("state").asText()).isEqualTo("DONE");
        assertThatJson(ended.get("counts"))
                .isEqualTo(Map.of("rows", IMPORTED, "created", IMPORTED, "updated", 0, "unchanged", 0, "rejected", 0));
        assertThat(leadsOfTheImport()).isEqualTo(IMPORTED);
        assertThat(server.home()
                        .superuser()
                        .number("select count(distinct external_id) from leads.lead where external_id like 'killed-%'"))
                .isEqualTo(IMPORTED);
    }

    private long leadsOfTheImport() {
        return server.home().superuser().number("select count(*) from leads.lead where external_id like 'killed-%'");
    }

    @Test
    void anUnexpectedFailureTellsTheCallerItsIdAndTheLogItsCause() throws SQLException {
        Database owner = server.home().owner();
        owner.run("alter table leads.stage_change rename to stage_change_gone");
        Answer answer;
        try {
            String lead =
                    mtl.leads(MtlSystem.FIELD1).list("limit=1").get(0).get("id").asText();
            answer = mtl.as(MtlSystem.FIELD1)
                    .get("/api/v1/leads/" + lead + "/stages")
                    .expect(500);
        } finally {
            owner.run("alter table leads.stage_change_gone rename to stage_change");
        }

        String requestId = answer.json().get("requestId").asText();
        assertThat(answer.header("X-Request-Id")).hasValue(requestId);
        assertThat(answer.json().get("code").asText()).isEqualTo("internal-error");
        assertThat(answer.body()).doesNotContain("stage_change", "SQL", "Exception");
        List<String> logged =
                server.log().lines().filter(line -> line.contains(requestId)).toList();
        assertThat(logged).singleElement(STRING).contains("unexpected failure", "stage_change", "\"SEVERE\"");
    }

    @Test
    void aSecondServerKeepsOffTheHomeOfTheFirst() throws InterruptedException {
        Process second = Launch.of(server.home(), List.of("--mtl.http.port=" + RunningServer.freePort()));

        try {
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isNotZero();
        } finally {
            second.destroyForcibly();
        }
        assertThat(server.log()).contains("another OpenMTL uses");
        mtl.anyone().get("/health/ready").expect(200);
    }

    private void captureUntil(AtomicBoolean killed, List<String> acknowledged) {
        while (!killed.get()) {
            try {
                String body = Json.object("company", Companies.name());
                acknowledged.add(mtl.leads(MtlSystem.FIELD1)
                        .tryCreate(body)
                        .expect(201)
                        .json()
                        .get("id")
                        .asText());
            } catch (RuntimeException cutOff) {
                return;
            }
        }
    }
}
