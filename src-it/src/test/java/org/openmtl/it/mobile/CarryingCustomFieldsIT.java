package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.RowsSystem;

/** Definitions of custom fields go to every phone; what comes back keeps to them, and is contested name by name. */
@MtlTest
class CarryingCustomFieldsIT {
    private final MtlSystem mtl;
    private final Phone phone;

    CarryingCustomFieldsIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.phone = Phone.of(mtl.anyone(), MtlSystem.FIELD1, RunningServer.DEMO_PASSWORD);
    }

    @Test
    void definitionsAndValuesTravelWithTheFeed() {
        String presses = define("LEAD");
        ObjectNode lead = phone.lead("name", "Ana", "attributes", Map.of(presses, 3));
        assertThat(phone.push(lead).get("st").asText()).isEqualTo("applied");

        assertThat(phone.all("custom-field")).anySatisfy(row -> {
            assertThat(row.at("/d/name").asText()).isEqualTo(presses);
            assertThat(row.at("/d/label/zh-CN").asText()).isEqualTo("压机");
            assertThat(row.at("/d/type").asText()).isEqualTo("INTEGER");
            assertThat(row.at("/d/max").asInt()).isEqualTo(500);
        });
        assertThat(phone.all("lead"))
                .anySatisfy(row ->
                        assertThat(row.at("/d/attributes/" + presses).asInt()).isEqualTo(3));
    }

    @Test
    void whatBreaksADefinitionIsKeptForAPersonOrRefused() {
        String presses = define("LEAD");
        JsonNode captured = phone.push(phone.lead("name", "Ana", "attributes", Map.of(presses, "many")));
        assertThat(captured.get("st").asText()).isEqualTo("quarantined");
        assertThat(captured.at("/problem/errors/0/field").asText()).isEqualTo("attributes." + presses);

        Row lead = RowKind.LEAD.make(mtl, MtlSystem.FIELD1);
        JsonNode patched = phone.push(phone.leadPatch(lead.id(), 1, "attributes", Map.of(presses, 501)));
        assertThat(patched.get("st").asText()).isEqualTo("rejected");
        assertThat(mtl.leads(MtlSystem.FIELD1).read(lead.id()).etag()).isEqualTo(lead.etag());
    }

    @Test
    void twoWhoSaidDifferentThingsAreNotInConflict() {
        String mine = define("ACCOUNT");
        String theirs = define("ACCOUNT");
        Row account = RowKind.ACCOUNT.make(mtl, MtlSystem.FIELD1);
        RowsSystem accounts = RowKind.ACCOUNT.of(mtl, MtlSystem.FIELD1);
        Row changed = Row.of(accounts.tryChange(account, Json.object("attributes", Map.of(theirs, 7)))
                .expect(200));

        JsonNode apart = phone.push(phone.patch("account.patch", account.id(), 1, "attributes", Map.of(mine, 3)));
        JsonNode both =
                phone.push(phone.patch("account.patch", account.id(), 1, "attributes", Map.of(mine, 4, theirs, 8)));

        assertThat(changed.json().at("/attributes/" + theirs).asInt()).isEqualTo(7);
        assertThat(apart.get("st").asText()).isEqualTo("applied");
        assertThat(both.get("lost")).extracting(lost -> lost.get("f").asText()).contains("/attributes/" + theirs);
        assertThat(Json.plain(accounts.read(account.id()).json().get("attributes")))
                .isEqualTo(Map.of(mine, 3, theirs, 7));
    }

    private String define(String kind) {
        String name = "p" + Companies.unique();
        String body = Json.object(
                "kind",
                kind,
                "name",
                name,
                "type",
                "INTEGER",
                "max",
                500,
                "label",
                Map.of("en", "Presses", "zh-CN", "压机"));
        mtl.as(MtlSystem.ADMIN).post("/api/v1/custom-fields", body).expect(201);
        return name;
    }
}
