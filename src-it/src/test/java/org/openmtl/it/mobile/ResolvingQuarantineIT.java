package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Team;

/** What could not be taken as it was waits for a manager, who says what became of it. */
@MtlTest
class ResolvingQuarantineIT {
    private static final String PATH = "/api/v1/quarantined-operations";

    private final MtlSystem mtl;
    private String manager = "";
    private String operation = "";

    ResolvingQuarantineIT(MtlSystem mtl) {
        this.mtl = mtl;
    }

    @BeforeEach
    void somethingWaits() {
        Team team = Team.found(mtl);
        manager = team.hire("SALES_MANAGER");
        Phone phone = Phone.of(mtl.anyone(), team.hire("FIELD"), RunningServer.DEMO_PASSWORD);
        JsonNode result = phone.push(phone.tell("visit.complete", Phone.newId(), "result", "They want two of them"));
        assertThat(result.get("st").asText()).isEqualTo("quarantined");
        operation = result.get("op").asText();
    }

    @Test
    void aManagerSeesWhatCameAndWhyItWaits() {
        JsonNode item = waiting(manager).get(0);

        assertThat(item.get("id").asText()).isEqualTo(operation);
        assertThat(item.get("person").asText()).isEqualTo("Pia Sanz");
        assertThat(item.at("/problem/code").asText()).isEqualTo("forbidden");
        assertThat(item.at("/operation/data/result").asText()).isEqualTo("They want two of them");
    }

    @Test
    void whatIsResolvedWaitsNoLonger() {
        resolve(manager, "applied").expect(204);

        assertThat(waiting(manager)).isEmpty();
        assertThat(Problems.expect(resolve(manager, "dismissed"), 409)
                        .get("code")
                        .asText())
                .isEqualTo("conflict");
    }

    @Test
    void anotherTerritorysManagerNeitherSeesNorResolvesIt() {
        String other = Team.found(mtl).hire("SALES_MANAGER");

        assertThat(waiting(other)).isEmpty();
        Problems.expect(resolve(other, "dismissed"), 404);
        assertThat(waiting(manager)).hasSize(1);
    }

    @Test
    void thereAreTwoWaysToResolve() {
        assertThat(Problems.fields(Problems.expect(resolve(manager, "ignored"), 400)))
                .containsExactly("how");
    }

    private Answer resolve(String username, String how) {
        return mtl.as(username)
                .post(PATH + "/" + operation + "/resolve", Json.object("how", how, "note", "Entered by hand"));
    }

    private List<JsonNode> waiting(String username) {
        List<JsonNode> items = new ArrayList<>();
        mtl.as(username).get(PATH).expect(200).json().get("items").forEach(items::add);
        return items;
    }
}
