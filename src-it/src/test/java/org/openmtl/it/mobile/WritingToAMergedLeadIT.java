package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;

/** A phone that has not heard yet of a merge writes to the lead that is none any more. */
@MtlTest
class WritingToAMergedLeadIT {
    private final MtlSystem mtl;
    private final Phone phone;

    WritingToAMergedLeadIT(MtlSystem mtl) {
        this.mtl = mtl;
        this.phone = Phone.of(mtl.anyone(), MtlSystem.FIELD1, RunningServer.DEMO_PASSWORD);
    }

    @Test
    void whatItWritesReachesTheWinner() {
        Row winner = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        Row loser = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        mtl.as(MtlSystem.MANAGER)
                .post("/api/v1/leads/" + winner.id() + "/merge", Json.object("loser", loser.id()))
                .expect(200);

        JsonNode patched = phone.push(phone.patch("lead.patch", loser.id(), 1, "city", "Cuenca", "jobTitle", "Buyer"));

        assertThat(patched.get("st").asText()).isEqualTo("applied");
        Row one = mtl.leads(MtlSystem.FIELD1).read(winner.id());
        assertThat(one.text("city")).isEqualTo("Cuenca");
        assertThat(one.text("jobTitle")).isEqualTo("Buyer");
    }
}
