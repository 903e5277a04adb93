package org.openmtl.it.rows;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowsSystem;

/** A lead from the first word to the end of its way. */
@MtlTest
class CapturingALeadIT {
    private final MtlSystem mtl;
    private final RowsSystem leads;

    CapturingALeadIT(MtlSystem mtl) {
        this.mtl = mtl;
        this.leads = mtl.leads(MtlSystem.FIELD1);
    }

    @Test
    void aLeadIsShownAsItWasUnderstood() {
        String email = Companies.email();
        String body = Json.object(
                "company",
                "  Talleres Núñez  ",
                "email",
                email.toUpperCase(java.util.Locale.ROOT),
                "phone",
                "910 123 456",
                "country",
                "es",
                "origin",
                "fair",
                "attributes",
                List.of());

        Problems.expect(leads.tryCreate(body), 400);
        Answer created = leads.tryCreate(body.replace("\"attributes\":[]", "\"attributes\":{\"size\":\"M\"}"))
                .expect(201);

        assertThat(created.header("Location").orElseThrow())
                .endsWith("/api/v1/leads/" + created.json().get("id").asText());
        assertThat(created.etag()).isEqualTo("\"1\"");
        assertThatJson(created.body()).isEqualTo("""
                {"id": "${json-unit.any-string}", "version": 1, "unitId": "${json-unit.any-string}", "ownerId": "%s",
                 "stage": "INQUIRY", "stageSince": "${json-unit.any-string}", "stageReason": "captured", "recycled": 0,
                 "company": "Talleres Núñez", "email": "%s", "phone": "+34910123456", "country": "ES",
                 "origin": "fair", "channel": "rest", "attributes": {"size": "M"},
                 "createdAt": "${json-unit.any-string}", "createdBy": "person:%s",
                 "updatedAt": "${json-unit.any-string}", "updatedBy": "person:%s", "duplicates": []}
                """.formatted(
                        mtl.idOf(MtlSystem.FIELD1), email, mtl.idOf(MtlSystem.FIELD1), mtl.idOf(MtlSystem.FIELD1)));
        assertThat(leads.read(created.json().get("id").asText()).text("company"))
                .isEqualTo("Talleres Núñez");
    }

    @Test
    void everyStageLeavesItsTrace() {
        Row inquiry = leads.create("company", Companies.name());
        Row qualified = leads.change(inquiry, "stage", "MQL");
        Row won = leads.change(qualified, "stage", "WON");

        assertThat(leads.of(won, "stages"))
                .extracting(stage ->
                        stage.path("from").asText("") + ">" + stage.get("to").asText())
                .containsExactly(">INQUIRY", "INQUIRY>MQL", "MQL>WON");
        assertThat(leads.of(won, "stages"))
                .extracting(stage -> stage.get("by").asText())
                .containsOnly("person:" + mtl.idOf(MtlSystem.FIELD1));
        assertThat(won.json().hasNonNull("wonAt")).isTrue();
    }

    @Test
    void whoeverHasTheSameAddressOrNumberIsReportedNotRefused() {
        String email = "ana@" + Companies.unique() + ".example";
        String phone = Companies.phone();
        Row account = mtl.accounts(MtlSystem.FIELD1).create("name", Companies.name());
        Row contact = mtl.contacts(MtlSystem.FIELD1).create("accountId", account.id(), "name", "Inés", "phone", phone);
        Row first = leads.create("name", "Ana", "email", email);

        Row second = leads.create("name", "Ana María", "email", email, "phone", phone);

        List<String> expected = List.of("lead " + first.id() + " email", "contact " + contact.id() + " phone");
        assertThat(second.json().get("duplicates"))
                .extracting(CapturingALeadIT::shown)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(leads.of(second, "duplicates"))
                .extracting(CapturingALeadIT::shown)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void aLeadThatNamesNobodyIsRefused() {
        JsonNode problem = Problems.expect(leads.tryCreate("{\"city\": \"Cuenca\"}"), 400);

        assertThat(problem.get("code").asText()).isEqualTo("validation-failed");
        assertThat(Problems.fields(problem)).isNotEmpty();
    }

    @Test
    void anExternalIdStandsForOneLeadOfATerritory() {
        String externalId = Companies.unique();
        leads.create("company", Companies.name(), "externalId", externalId);

        Answer twin = leads.tryCreate(Json.object("company", Companies.name(), "externalId", externalId));

        assertThat(Problems.expect(twin, 409).get("code").asText()).isEqualTo("conflict");
        assertThat(leads.page("total=true&externalId=" + externalId)
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(mtl.leads(MtlSystem.FIELD2)
                        .tryCreate(Json.object("company", Companies.name(), "externalId", externalId))
                        .status())
                .isEqualTo(201);
    }

    private static String shown(JsonNode duplicate) {
        return duplicate.get("kind").asText() + " " + duplicate.get("id").asText() + " "
                + duplicate.get("match").asText();
    }
}
