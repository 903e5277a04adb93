package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;
import org.openmtl.it.webhooks.Received;
import org.openmtl.it.webhooks.Receiver;

/** One lead from the stand of a fair to the signed contract, with Lead to Cash at the other end of a line that breaks. */
@MtlTest
class FollowingOneLeadIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final MtlSystem mtl;
    private final Team team;
    private final String seller;
    private final String manager;
    private final RowsSystem leads;

    FollowingOneLeadIT(MtlSystem mtl) {
        this.mtl = mtl;
        this.team = Team.found(mtl);
        this.seller = team.hire("FIELD");
        this.manager = team.hire("SALES_MANAGER");
        this.leads = mtl.leads(seller);
    }

    @Test
    void everyStepHasItsReasonItsActorAndItsTime() {
        try (Receiver receiver = new Receiver()) {
            ReferenceLtc ltc = new ReferenceLtc(receiver, subscribe(receiver), LtcSystem.in(mtl, team));
            Row lead = soldTo(receiver, ltc);

            assertThat(leads.of(lead, "stages"))
                    .extracting(stage -> stage.get("to").asText() + " "
                            + stage.get("by").asText().split(":")[0] + " "
                            + stage.get("reason").asText())
                    .containsExactly(
                            "INQUIRY person captured",
                            "MQL person Attended, asked for an offer",
                            "SAL person accepted",
                            "SQL service Confirmed with the buyer",
                            "WON service Signed");
            assertThat(leads.of(lead, "stages"))
                    .extracting(stage -> stage.get("at").asText())
                    .isSorted();
            assertLineage(lead);
            assertTold(receiver, lead);
        }
    }

    private Row soldTo(Receiver receiver, ReferenceLtc ltc) {
        Row lead = leads.create(
                "name", "Ana Ruiz", "company", Companies.name(), "email", Companies.email(), "origin", "fair");
        mtl.as(seller)
                .post(
                        "/api/v1/touches",
                        Json.object(
                                "leadId",
                                lead.id(),
                                "kind",
                                "event.attended",
                                "channel",
                                "event",
                                "campaign",
                                "Metrology day"))
                .expect(201);
        lead = leads.read(lead.id());
        lead = step(seller, lead, "qualify", Json.object("reason", "Attended, asked for an offer"));
        lead = step(manager, lead, "hand-over", Json.object("ownerId", mtl.idOf(seller)));
        lead = step(seller, lead, "accept", "");
        receiver.goDown();
        step(seller, lead, "hand-over", Json.object("to", "LTC"));
        awaitFailure();
        receiver.comeUp();
        String id = lead.id();
        await().atMost(PATIENCE).until(() -> {
            ltc.work();
            return leads.read(id).text("stage").equals("WON");
        });
        return leads.read(id);
    }

    /** The line was tried while nobody was there. */
    private void awaitFailure() {
        await().atMost(PATIENCE)
                .until(() -> mtl.as(MtlSystem.ADMIN)
                        .get("/api/v1/webhooks")
                        .expect(200)
                        .body()
                        .contains("failingSince"));
    }

    private void assertLineage(Row lead) {
        List<JsonNode> timeline = new ArrayList<>();
        mtl.as(seller)
                .get("/api/v1/leads/" + lead.id() + "/timeline?limit=200")
                .expect(200)
                .json()
                .get("items")
                .forEach(timeline::add);
        assertThat(timeline)
                .extracting(entry -> entry.get("kind").asText())
                .contains("stage.entered", "handed-over")
                .anyMatch(kind -> kind.contains("event.attended"));
        assertThat(timeline)
                .filteredOn(entry -> entry.get("kind").asText().equals("handed-over"))
                .extracting(entry -> entry.at("/facts/to").asText() + " "
                        + entry.at("/facts/answer").asText())
                .containsExactly("LTC ACCEPTED", "PERSON ACCEPTED");
        assertThat(leads.of(lead, "opportunities")).hasSize(1);
        assertThat(leads.of(lead, "evidence").get(0).at("/pack/stages")).hasSize(3);
        assertThat(lead.text("wonAt")).isNotNull();
        assertThat(lead.json().hasNonNull("contactId")).isTrue();
    }

    /** Whatever was down when, LTC heard of each step once and in order. */
    private static void assertTold(Receiver receiver, Row lead) {
        List<String> steps = receiver.taken("ltc").stream()
                .filter(message -> message.subject().equals("lead/" + lead.id()))
                .map(Received::event)
                .filter(event -> event.get("type").asText().equals("org.openmtl.lead.stage-entered.v1"))
                .map(event -> event.at("/data/to").asText())
                .toList();
        assertThat(steps).startsWith("MQL", "SAL").doesNotHaveDuplicates();
    }

    private String subscribe(Receiver receiver) {
        Client admin = mtl.as(MtlSystem.ADMIN);
        String body =
                Json.object("url", receiver.url("ltc"), "types", List.of("org.openmtl.lead.*"), "unitId", team.id());
        return admin.post("/api/v1/webhooks", body)
                .expect(201)
                .json()
                .get("secret")
                .asText();
    }

    private Row step(String username, Row lead, String verb, String body) {
        return Row.of(mtl.as(username)
                .with("If-Match", lead.etag())
                .with("Content-Type", "application/json")
                .send("POST", "/api/v1/leads/" + lead.id() + "/" + verb, body)
                .expect(200));
    }
}
