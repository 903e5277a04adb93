package org.openmtl.it.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;

/** A lead goes from a manager to whoever is to sell it, who accepts or refuses it. */
@MtlTest
class HandingOverALeadIT {
    private final MtlSystem mtl;

    HandingOverALeadIT(MtlSystem mtl) {
        this.mtl = mtl;
    }

    @Test
    void theNewOwnerHasADayToAnswerAndThenADayToMakeContact() {
        Row handed = handedOver();
        assertThat(handed.text("ownerId")).isEqualTo(mtl.idOf(MtlSystem.FIELD1));
        assertThat(between(handed, "handedAt", "acceptBy")).isEqualTo(Duration.ofHours(24));

        Row accepted = Row.of(answer(MtlSystem.FIELD1, handed, "accept", "").expect(200));

        assertThat(accepted.text("stage")).isEqualTo("SAL");
        assertThat(between(accepted, "acceptedAt", "contactBy")).isEqualTo(Duration.ofHours(24));
        assertThat(stages(accepted)).containsExactly("INQUIRY", "SAL");
    }

    @Test
    void aRefusalHasAReasonThatStaysInTheHistory() {
        Row handed = handedOver();

        Row refused = Row.of(answer(MtlSystem.FIELD1, handed, "refuse", Json.object("reason", "They bought elsewhere"))
                .expect(200));

        assertThat(refused.text("stage")).isEqualTo("REJECTED");
        assertThat(refused.text("refusal")).isEqualTo("They bought elsewhere");
        Row again =
                Row.of(handOver(MtlSystem.MANAGER, refused, MtlSystem.FIELD1).expect(200));
        assertThat(again.text("stage")).isEqualTo("MQL");
        assertThat(again.json().has("refusal")).isFalse();
        JsonNode rejection = mtl.leads(MtlSystem.FIELD1).of(again, "stages").get(1);
        assertThat(rejection.get("reason").asText()).isEqualTo("They bought elsewhere");
    }

    @Test
    void aLeadIsAnsweredOnceAndByItsOwner() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        assertThat(code(answer(MtlSystem.FIELD1, lead, "accept", ""), 409)).isEqualTo("lead-not-handed-over");
        Row handed = Row.of(handOver(MtlSystem.MANAGER, lead, MtlSystem.FIELD1).expect(200));
        assertThat(code(answer(MtlSystem.MANAGER, handed, "accept", ""), 403)).isEqualTo("lead-not-yours");
        Row accepted = Row.of(answer(MtlSystem.FIELD1, handed, "accept", "").expect(200));
        assertThat(code(answer(MtlSystem.FIELD1, handed, "accept", ""), 412)).isEqualTo("stale-version");

        assertThat(code(answer(MtlSystem.FIELD1, accepted, "refuse", Json.object("reason", "Too late")), 409))
                .isEqualTo("lead-answered");
    }

    @Test
    void nothingMoreComesOfALeadThatIsClosed() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Row closed = mtl.leads(MtlSystem.FIELD1).change(lead, "stage", "DISQUALIFIED");

        assertThat(code(handOver(MtlSystem.MANAGER, closed, MtlSystem.FIELD1), 409))
                .isEqualTo("lead-closed");
    }

    @Test
    void theNewOwnerMustBeAbleToWorkOnIt() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        for (String username : List.of(MtlSystem.FIELD2, MtlSystem.ANALYST, MtlSystem.TRAINEE)) {
            Answer answer = handOver(MtlSystem.MANAGER, lead, username);

            assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactly("ownerId");
        }
        assertThat(mtl.leads(MtlSystem.FIELD1).read(lead.id()).etag()).isEqualTo(lead.etag());
    }

    @Test
    void onlyManagersHandLeadsOver() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);

        Problems.expect(handOver(MtlSystem.FIELD1, lead, MtlSystem.FIELD1), 403);
        handOver("segment1", lead, MtlSystem.FIELD1).expect(200);
    }

    private Row handedOver() {
        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        return Row.of(handOver(MtlSystem.MANAGER, lead, MtlSystem.FIELD1).expect(200));
    }

    private Answer handOver(String username, Row lead, String owner) {
        return answer(username, lead, "hand-over", Json.object("ownerId", mtl.idOf(owner)));
    }

    private Answer answer(String username, Row lead, String verb, String body) {
        return mtl.as(username)
                .with("If-Match", lead.etag())
                .with("Content-Type", "application/json")
                .send("POST", "/api/v1/leads/" + lead.id() + "/" + verb, body);
    }

    private static String code(Answer answer, int status) {
        return Problems.expect(answer, status).get("code").asText();
    }

    private List<String> stages(Row lead) {
        return mtl.leads(MtlSystem.FIELD1).of(lead, "stages").stream()
                .map(stage -> stage.get("to").asText())
                .toList();
    }

    private static Duration between(Row lead, String from, String to) {
        return Duration.between(OffsetDateTime.parse(lead.text(from)), OffsetDateTime.parse(lead.text(to)));
    }
}
