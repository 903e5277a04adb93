package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;

/** Whoever got a lead handed over answers it from the phone, and tells of the first contact. */
@MtlTest
class AnsweringLeadsFromAPhoneIT {
    private final MtlSystem mtl;
    private final Phone phone;

    AnsweringLeadsFromAPhoneIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.phone = Phone.of(mtl.anyone(), MtlSystem.FIELD1, RunningServer.DEMO_PASSWORD);
    }

    @Test
    void aLeadThatIsAcceptedCannotBeRefusedAfterwards() {
        String id = handedOver();

        JsonNode accepted = phone.push(phone.tell("lead.accept", id));
        JsonNode refused = phone.push(phone.tell("lead.refuse", id, "reason", "Second thoughts"));

        assertThat(accepted.get("st").asText()).isEqualTo("applied");
        assertThat(accepted.get("v").asText()).isEqualTo(version(id));
        assertThat(refused.get("st").asText()).isEqualTo("conflict");
        assertThat(refused.get("reason").asText()).isEqualTo("answered");
        assertThat(lead(id).text("stage")).isEqualTo("SAL");
    }

    @Test
    void aRefusalBringsItsReason() {
        String id = handedOver();

        JsonNode without = phone.push(phone.tell("lead.refuse", id));
        JsonNode refused = phone.push(phone.tell("lead.refuse", id, "reason", "No budget"));

        assertThat(without.get("st").asText()).isEqualTo("rejected");
        assertThat(refused.get("st").asText()).isEqualTo("applied");
        assertThat(lead(id).text("refusal")).isEqualTo("No budget");
    }

    @Test
    void onlyTheOwnerAnswers() {
        String id = handedOver();
        Phone managers = Phone.of(mtl.anyone(), MtlSystem.MANAGER, RunningServer.DEMO_PASSWORD);
        Phone strangers = Phone.of(mtl.anyone(), MtlSystem.FIELD2, RunningServer.DEMO_PASSWORD);

        assertThat(managers.push(managers.tell("lead.accept", id))
                        .at("/problem/code")
                        .asText())
                .isEqualTo("lead-not-yours");
        assertThat(strangers
                        .push(strangers.tell("lead.accept", id))
                        .at("/problem/code")
                        .asText())
                .isEqualTo("forbidden");
    }

    @Test
    void theEarliestContactStandsAndEachLeavesALine() {
        String id = handedOver();
        phone.push(phone.tell("lead.accept", id));

        String before = "2026-11-20T09:00:00Z";
        String later = Instant.now().toString();
        Instant earliest = Instant.parse(lead(id).text("handedAt")).plusMillis(1);
        List<JsonNode> results = phone.push(List.of(
                phone.tell("lead.contact", id, "channel", "CALL", "at", later, "note", "Call back"),
                phone.tell("lead.contact", id, "channel", "MESSAGE", "at", earliest.toString()),
                phone.tell("lead.contact", id, "channel", "MAIL", "at", before),
                phone.tell("lead.contact", id, "channel", "PIGEON")));

        assertThat(results)
                .extracting(result -> result.get("st").asText())
                .containsExactly("applied", "applied", "applied", "quarantined");
        assertThat(Instant.parse(lead(id).text("contactedAt"))).isEqualTo(earliest);
        assertThat(lead(id).text("note").lines())
                .hasSize(3)
                .endsWith("2026-11-20T09:00Z MAIL")
                .anyMatch(line -> line.endsWith(" CALL: Call back"));
    }

    @Test
    void aPhoneSeesItsClocks() {
        String id = handedOver();

        JsonNode row = phone.all("lead").stream()
                .filter(one -> one.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(row.at("/d").has("handedAt")).isTrue();
        assertThat(row.at("/d").has("acceptBy")).isTrue();
        assertThat(row.at("/d/ownerId").asText()).isEqualTo(mtl.idOf(MtlSystem.FIELD1));
    }

    private String handedOver() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        mtl.as(MtlSystem.MANAGER)
                .with("If-Match", lead.etag())
                .post("/api/v1/leads/" + lead.id() + "/hand-over", Json.object("ownerId", mtl.idOf(MtlSystem.FIELD1)))
                .expect(200);
        return lead.id();
    }

    private Row lead(String id) {
        return mtl.leads(MtlSystem.FIELD1).read(id);
    }

    private String version(String id) {
        return lead(id).text("version");
    }
}
