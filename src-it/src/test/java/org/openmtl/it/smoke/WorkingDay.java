package org.openmtl.it.smoke;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowsSystem;

/** What has to work wherever OpenMTL runs: a little of everything, through the front door. */
abstract class WorkingDay {
    private static final String NOBODY = "018f0000-0000-7000-8000-000000000000";

    /** The product in the form under test. */
    abstract MtlSystem mtl();

    @Test
    void itIsReady() {
        String body = mtl().anyone().get("/health/ready").expect(200).body();

        assertThatJson(body).inPath("status").isEqualTo("UP");
        assertThatJson(body).inPath("checks[*].name").isArray().contains("database");
        assertThat(mtl().anyone().get("/health/live").expect(200).body()).contains("UP");
        assertThat(mtl().anyone().get("/metrics").expect(200).body()).contains("mtl_feed_lag_seconds");
    }

    @Test
    void itShowsItsContracts() {
        assertThat(mtl().anyone().get("/docs/").expect(200).body()).contains("OpenMTL");
        assertThat(mtl().anyone().get("/docs/openapi/api.yaml").expect(200).body())
                .contains("/api/v1");
        assertThat(mtl().anyone().get("/docs/openapi/mobile.yaml").expect(200).body())
                .contains("/mobile/v1");
        mtl().anyone().get("/docs/swagger-ui/swagger-ui.css").expect(200);
    }

    @Test
    void whoHasNotSignedInGetsNowhere() {
        for (String path :
                List.of("/api/v1/leads", "/api/v1/me", "/mobile/v1/sync/pull", "/mobile/v1/sync/bootstrap")) {
            Problems.expect(mtl().anyone().get(path), 401);
        }
        Problems.expect(mtl().signIn(MtlSystem.FIELD1, "not the password"), 401);
    }

    @Test
    void whatIsNotThereIsAProblemInEveryLayer() {
        Client field1 = mtl().as(MtlSystem.FIELD1);

        for (String path : List.of("/api/v1/leads/" + NOBODY, "/api/v1/nothing", "/mobile/v1/nothing", "/nothing")) {
            assertThat(Problems.expect(field1.get(path), 404).get("code").asText())
                    .as(path)
                    .isEqualTo("not-found");
        }
        Problems.expect(field1.send("PUT", "/api/v1/leads", ""), 405);
    }

    @Test
    void aPersonSignsInAndIsKnown() {
        String body = mtl().as(MtlSystem.FIELD1).get("/api/v1/me").expect(200).body();

        assertThatJson(body).inPath("username").isEqualTo(MtlSystem.FIELD1);
        assertThatJson(body).inPath("roles[0].role").isEqualTo("FIELD");
    }

    @Test
    void aLeadIsCapturedFoundChangedAndArchived() {
        RowsSystem leads = mtl().leads(MtlSystem.FIELD1);
        String email = Companies.email();

        Row captured = leads.create("company", Companies.name(), "email", email);
        Row changed = leads.change(captured, "stage", "MQL");

        assertThat(leads.list(RowsSystem.parameter("email", email)))
                .extracting(lead -> lead.get("stage").asText())
                .containsExactly("MQL");
        assertThat(leads.of(changed, "stages")).hasSize(2);
        Problems.expect(leads.tryChange(captured, "{\"note\": \"late\"}"), 412);
        leads.archive(changed);
        assertThat(leads.list(RowsSystem.parameter("email", email))).isEmpty();
    }

    @Test
    void aWrongFieldIsNamedAndNothingIsKept() {
        RowsSystem leads = mtl().leads(MtlSystem.FIELD1);
        String company = Companies.name();

        Answer refused = leads.tryCreate("{\"company\": \"" + company + "\", \"email\": \"nobody\"}");

        assertThat(Problems.fields(Problems.expect(refused, 400))).containsExactly("email");
        assertThat(leads.list(RowsSystem.parameter("q", company))).isEmpty();
    }

    @Test
    void anotherTerritorySeesNothingOfIt() {
        String email = Companies.email();
        Row lead = mtl().leads(MtlSystem.FIELD1).create("company", Companies.name(), "email", email);

        Problems.expect(mtl().leads(MtlSystem.FIELD2).tryRead(lead.id()), 404);
        assertThat(mtl().leads(MtlSystem.FIELD2).list(RowsSystem.parameter("email", email)))
                .isEmpty();
        assertThat(mtl().leads(MtlSystem.MANAGER).read(lead.id()).text("email")).isEqualTo(email);
        Problems.expect(mtl().leads(MtlSystem.TRAINEE).tryRead(lead.id()), 403);
    }

    @Test
    void everyWriteIsAudited() {
        Row lead = mtl().leads(MtlSystem.FIELD1).create("company", Companies.name());

        JsonNode entries = mtl().as(MtlSystem.MANAGER)
                .get("/api/v1/audit?entity=lead&id=" + lead.id())
                .expect(200)
                .json()
                .get("items");

        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).get("actor").toString()).contains(mtl().idOf(MtlSystem.FIELD1));
    }

    @Test
    void whatAPhonePushedIsSeenByTheManagerAndPulledByThePhone() {
        SmokePhone phone = SmokePhone.of(mtl().anyone(), MtlSystem.FIELD1);
        String cursor = phone.cursor();
        String lead = UUID.randomUUID().toString();
        String operation = SmokePhone.leadCreation(lead, Companies.name());

        assertThat(phone.push(operation)).isEqualTo("applied");
        assertThat(phone.push(operation)).isEqualTo("duplicate");

        assertThat(mtl().leads(MtlSystem.MANAGER).read(lead).id()).isEqualTo(lead);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(phone.pulledSince(cursor)).contains(lead));
    }

    @Test
    void aFileOfLeadsIsTakenInByAJob() {
        Client manager = mtl().as(MtlSystem.MANAGER);
        String email = Companies.email();
        String csv = "company;email\n" + Companies.name() + ";" + email + "\n" + Companies.name() + ";nobody\n";

        String id = manager.with("Content-Type", "text/csv")
                .send("POST", "/api/v1/imports?kind=leads", csv)
                .expect(201)
                .json()
                .get("id")
                .asText();
        manager.send("POST", "/api/v1/imports/" + id + "/commit", "");

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThatJson(
                                manager.get("/api/v1/imports/" + id).body())
                        .inPath("state")
                        .isEqualTo("DONE"));
        assertThatJson(manager.get("/api/v1/imports/" + id).body())
                .inPath("counts")
                .isEqualTo("{\"rows\": 2, \"created\": 1, \"updated\": 0, \"unchanged\": 0, \"rejected\": 1}");
        assertThat(mtl().leads(MtlSystem.MANAGER).list(RowsSystem.parameter("email", email)))
                .hasSize(1);
    }
}
