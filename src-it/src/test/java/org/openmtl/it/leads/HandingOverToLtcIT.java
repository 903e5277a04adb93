package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowsSystem;

/** A lead goes to Lead to Cash, with all that is known of it, and comes back as what became of it. */
@MtlTest
class HandingOverToLtcIT {
    private static final String TO_LTC = Json.object("to", "LTC");

    private final MtlSystem mtl;
    private final RowsSystem leads;
    private final LtcSystem ltc;

    HandingOverToLtcIT(MtlSystem mtl) {
        this.mtl = mtl;
        this.leads = mtl.leads(MtlSystem.FIELD1);
        this.ltc = LtcSystem.of(mtl, MtlSystem.FIELD1);
    }

    @Test
    void whatDoesNotMeetTheCriteriaStaysAndIsToldAll() {
        Row lead = leads.create("name", "Ada");

        JsonNode problem = Problems.expect(handOver(lead), 409);

        assertThat(problem.get("code").asText()).isEqualTo("lead-not-ready");
        assertThat(problem.get("unmet"))
                .extracting(JsonNode::asText)
                .containsExactly("accepted by sales", "company known", "can be reached");
        assertThat(leads.of(lead, "evidence")).isEmpty();
    }

    @Test
    void theEvidenceStaysAsItWas() {
        Row lead = ready();
        handOver(lead).expect(200);

        leads.change(lead, "company", "Renamed");

        JsonNode evidence = leads.of(lead, "evidence").get(0);
        assertThat(evidence.at("/pack/lead/company").asText()).isEqualTo(lead.text("company"));
        assertThat(evidence.at("/pack/stages/0/to").asText()).isEqualTo("SAL");
        assertThat(evidence.get("criteriaVersion").asInt()).isPositive();
        assertThat(evidence.get("by").asText()).isEqualTo("person:" + mtl.idOf(MtlSystem.FIELD1));
        JsonNode again = Problems.expect(handOver(leads.read(lead.id())), 409);
        assertThat(again.get("code").asText()).isEqualTo("lead-awaits-answer");
    }

    @Test
    void aSegmentHasCriteriaOfItsOwn() {
        String segment = Companies.unique();
        Answer published = mtl.as(MtlSystem.MANAGER)
                .post(
                        "/api/v1/acceptance-criteria",
                        Json.object(
                                "segment",
                                segment,
                                "criteria",
                                List.of(Map.of("name", "city", "anyOf", List.of("/lead/city")))));
        assertThat(published.expect(201).json().get("version").asInt()).isEqualTo(1);
        Row without = leads.create("name", "Ada", "segment", segment);
        Row with = leads.create("name", "Ada", "segment", segment, "city", "Cuenca");

        assertThat(Problems.expect(handOver(without), 409).get("unmet").get(0).asText())
                .isEqualTo("city");
        handOver(with).expect(200);
        assertThat(leads.of(with, "evidence").get(0).get("segment").asText()).isEqualTo(segment);
    }

    @Test
    void anOpportunityHasAnAccountAndAContact() {
        Row lead = ready();
        handOver(lead).expect(200);
        String opportunity = Companies.unique();

        ltc.tell("SQL", lead, Instant.now(), opportunity).expect(200);

        Row sold = leads.read(lead.id());
        assertThat(sold.text("stage")).isEqualTo("SQL");
        assertThat(sold.text("stageReason")).isEqualTo("Reason of SQL");
        Row contact = mtl.contacts(MtlSystem.FIELD1).read(sold.text("contactId"));
        assertThat(contact.text("email")).isEqualTo(lead.text("email"));
        assertThat(contact.text("accountId")).isEqualTo(sold.text("accountId"));
        assertThat(mtl.accounts(MtlSystem.FIELD1).read(sold.text("accountId")).text("name"))
                .isEqualTo(lead.text("company"));
        JsonNode mirrored = leads.of(sold, "opportunities").get(0);
        assertThat(mirrored.get("externalId").asText()).isEqualTo(opportunity);
        assertThat(mirrored.get("amount").asText()).isEqualTo("125000.00");
        assertThat(leads.of(sold, "evidence").get(0).get("answer").asText()).isEqualTo("ACCEPTED");
    }

    @Test
    void manyLeadsOfOnePersonAreOneContact() {
        Row first = ready();
        Row second = leads.create("name", "Ana R.", "email", first.text("email"), "stage", "SAL");
        String opportunity = Companies.unique();

        ltc.tell(Json.object(
                        "eventId",
                        opportunity,
                        "outcome",
                        "WON",
                        "at",
                        Instant.now().toString(),
                        "leadIds",
                        List.of(first.id(), second.id()),
                        "opportunity",
                        Map.of("externalId", opportunity)))
                .expect(200);

        Row one = leads.read(first.id());
        Row other = leads.read(second.id());
        assertThat(List.of(one, other)).extracting(lead -> lead.text("stage")).containsOnly("WON");
        assertThat(other.text("contactId")).isEqualTo(one.text("contactId"));
        assertThat(leads.of(other, "opportunities").get(0).get("externalId").asText())
                .isEqualTo(opportunity);
    }

    @Test
    void anEventToldTwiceHasItsEffectOnce() {
        Row lead = ready();
        String event = Companies.unique();
        String opportunity = Companies.unique();
        JsonNode first = ltc.tell(event, "SQL", lead, Instant.now(), opportunity)
                .expect(200)
                .json();
        String version = leads.read(lead.id()).etag();

        JsonNode second = ltc.tell(event, "WON", lead, Instant.now(), opportunity)
                .expect(200)
                .json();

        assertThat(second).isEqualTo(first);
        assertThat(leads.read(lead.id()).etag()).isEqualTo(version);
    }

    @Test
    void whatComesLateIsKeptAndChangesNothing() {
        Row lead = ready();
        Instant now = Instant.now();
        String opportunity = Companies.unique();
        ltc.tell("WON", lead, now, opportunity).expect(200);

        ltc.tell("SQL", lead, now.minusSeconds(60), opportunity).expect(200);

        assertThat(leads.read(lead.id()).text("stage")).isEqualTo("WON");
    }

    @Test
    void aRefusalOfLtcIsTheLeads() {
        Row lead = ready();
        handOver(lead).expect(200);

        ltc.tell(Json.object(
                        "eventId",
                        Companies.unique(),
                        "outcome",
                        "REFUSED",
                        "reason",
                        "No budget",
                        "at",
                        Instant.now().toString(),
                        "leadIds",
                        List.of(lead.id())))
                .expect(200);

        Row refused = leads.read(lead.id());
        assertThat(refused.text("stage")).isEqualTo("REJECTED");
        assertThat(refused.text("stageReason")).isEqualTo("No budget");
        JsonNode evidence = leads.of(refused, "evidence").get(0);
        assertThat(evidence.get("answer").asText()).isEqualTo("REFUSED");
        assertThat(evidence.get("reason").asText()).isEqualTo("No budget");
    }

    @Test
    void nobodyTellsOfWhatTheyDoNotSee() {
        Row theirs = mtl.leads(MtlSystem.FIELD2).create("company", Companies.name(), "stage", "SAL");

        Answer foreign = ltc.tell("LOST", theirs, Instant.now(), Companies.unique());

        assertThat(Problems.fields(Problems.expect(foreign, 400))).containsExactly("leadIds");
        assertThat(mtl.leads(MtlSystem.FIELD2).read(theirs.id()).text("stage")).isEqualTo("SAL");
        Problems.expect(new LtcSystem(mtl.as(MtlSystem.FIELD1)).tell("LOST", ready(), Instant.now(), "x"), 403);
    }

    @Test
    void anOutcomeMakesSense() {
        Row closed = leads.create("company", Companies.name(), "stage", "DISQUALIFIED");
        String opportunity = Companies.unique();

        assertThat(Problems.fields(Problems.expect(ltc.tell("WON", closed, Instant.now(), opportunity), 400)))
                .containsExactly("stage");
        assertThat(leads.of(closed, "opportunities")).isEmpty();
        assertThat(Problems.fields(Problems.expect(
                        ltc.tell(Json.object(
                                "eventId",
                                "x",
                                "outcome",
                                "SQL",
                                "at",
                                Instant.now().toString(),
                                "leadIds",
                                List.of(closed.id()))),
                        400)))
                .containsExactly("opportunity");
        Problems.expect(
                ltc.tell(Json.object("eventId", "x", "outcome", "LOST", "at", "now", "leadIds", List.of())), 400);
    }

    private Row ready() {
        return leads.create(
                "name", "Ana Ruiz", "company", Companies.name(), "email", Companies.email(), "stage", "SAL");
    }

    private Answer handOver(Row lead) {
        return mtl.as(MtlSystem.FIELD1)
                .with("If-Match", lead.etag())
                .post("/api/v1/leads/" + lead.id() + "/hand-over", TO_LTC);
    }
}
