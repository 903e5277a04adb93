package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;

/** By a count and a sum a phone knows whether its copy is right. */
@MtlTest
class CheckingACopyIT {
    private static final List<String> KINDS = List.of(
            "account", "contact", "visit", "lead", "finding", "promise", "event", "attendee", "form", "custom-field");

    private final MtlSystem mtl;
    private final Phone phone;

    CheckingACopyIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.phone = Phone.of(mtl.anyone(), MtlSystem.FIELD1, RunningServer.DEMO_PASSWORD);
    }

    @Test
    void aCopyIsRightAfterABootstrapAndAgainAfterAPull() {
        Copy copy = new Copy();
        String cursor = phone.bootstrap(copy::take);
        assertRight(copy);

        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Row changed = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        mtl.leads(MtlSystem.FIELD1).change(changed, "note", "Changed");
        mtl.leads(MtlSystem.FIELD1).archive(lead);
        RowKind.LEAD.make(mtl, MtlSystem.FIELD2);
        assertThat(copy.sum("lead")).isNotEqualTo(told("lead"));
        phone.pull(cursor, copy::take);

        assertRight(copy);
    }

    @Test
    void aCopyThatLacksARowIsNotRight() {
        RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Copy copy = new Copy();
        phone.bootstrap(copy::take);

        copy.loseOne("lead");

        assertThat(copy.sum("lead")).isNotEqualTo(told("lead"));
        assertThat(copy.sum("account")).isEqualTo(told("account"));
    }

    @Test
    void everyAnswerSaysWhenToComeBack() {
        for (String path : List.of("check", "bootstrap")) {
            assertThat(mtl.as(MtlSystem.FIELD1).get("/mobile/v1/sync/" + path).header("Sync-Hint"))
                    .hasValue("next=900");
        }
        assertThat(phone.tryPush(List.of()).header("Sync-Hint")).hasValue("next=900");
        assertThat(phone.tryPull(phone.bootstrap(row -> {})).header("Sync-Hint"))
                .hasValue("next=900");
    }

    @Test
    void whoReadsMoreIsToldMore() {
        RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        JsonNode managers = mtl.as(MtlSystem.MANAGER)
                .get("/mobile/v1/sync/check")
                .expect(200)
                .json();

        assertThat(managers.at("/kinds/lead/n").asLong())
                .isGreaterThanOrEqualTo(phone.check().at("/lead/n").asLong());
        Problems.expect(mtl.as(MtlSystem.ANALYST).get("/mobile/v1/sync/check"), 403);
    }

    /** The vectors of the protocol's description. */
    @Test
    void theSumIsTheOneDescribed() {
        assertThat("%016x".formatted(Copy.hash("0193a0c0-7a10-7c41-9d3e-2f60b1c80301:2")))
                .isEqualTo("7469e17fe837cc5b");
        assertThat("%016x".formatted(Copy.hash("0193a0c0-7a10-7c41-9d3e-2f60b1c80302:17")))
                .isEqualTo("b237b3c80bc35ee6");
    }

    private void assertRight(Copy copy) {
        for (String kind : KINDS) {
            assertThat(copy.sum(kind)).as(kind).isEqualTo(told(kind));
        }
    }

    private String told(String kind) {
        JsonNode told = phone.check().get(kind);
        return told.get("n").asLong() + " " + told.get("h").asText();
    }
}
