package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.RowsSystem;

/** One form on the phone makes a visit and all that came out of it, together. */
@MtlTest
class BringingHomeFindingsIT {
    private final MtlSystem mtl;
    private final Phone phone;

    BringingHomeFindingsIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.phone = Phone.of(mtl.anyone(), MtlSystem.FIELD1, RunningServer.DEMO_PASSWORD);
    }

    @Test
    void aVisitBringsItsFindingsAndPromisesInOneGroup() {
        Row account = RowKind.ACCOUNT.make(mtl, MtlSystem.FIELD1);
        ObjectNode visit = phone.visit(account.id());
        String visitId = visit.get("id").asText();
        List<ObjectNode> group = List.of(
                visit,
                phone.tell("finding.create", Phone.newId(), "visitId", visitId, "kind", "PAIN_POINT", "text", "Scrap"),
                phone.tell(
                        "promise.create",
                        Phone.newId(),
                        "visitId",
                        visitId,
                        "promisedBy",
                        "CUSTOMER",
                        "what",
                        "Drawings",
                        "dueOn",
                        "2026-12-01"));
        String g = Phone.newId();
        group.forEach(operation -> operation.put("g", g));

        assertThat(phone.push(group))
                .allMatch(result -> result.get("st").asText().equals("applied"));

        JsonNode finding = only(RowKind.FINDING.of(mtl, MtlSystem.MANAGER), "visitId=" + visitId);
        JsonNode promise = only(RowKind.PROMISE.of(mtl, MtlSystem.MANAGER), "accountId=" + account.id());
        assertThat(finding.get("accountId").asText()).isEqualTo(account.id());
        assertThat(finding.get("text").asText()).isEqualTo("Scrap");
        assertThat(promise.get("state").asText()).isEqualTo("OPEN");
    }

    @Test
    void aPromiseIsKeptOnThePhone() {
        Row promise = RowKind.PROMISE.make(mtl, MtlSystem.FIELD1);

        JsonNode kept = phone.push(phone.patch("promise.patch", promise.id(), 1, "state", "KEPT"));
        JsonNode elsewhere = phone.push(phone.patch("promise.patch", promise.id(), 1, "accountId", promise.id()));

        assertThat(kept.get("st").asText()).isEqualTo("applied");
        assertThat(elsewhere.get("st").asText()).isEqualTo("rejected");
        assertThat(RowKind.PROMISE.of(mtl, MtlSystem.FIELD1).read(promise.id()).text("state"))
                .isEqualTo("KEPT");
    }

    @Test
    void whatWasFoundIsNeverRejectedForWhatItSays() {
        for (ObjectNode operation : List.of(
                phone.tell("finding.create", Phone.newId(), "visitId", Phone.newId(), "kind", "PAIN_POINT"),
                phone.tell("finding.create", Phone.newId(), "kind", "PAIN_POINT"),
                phone.tell("finding.create", Phone.newId(), "accountId", account(), "kind", "RUMOUR"),
                phone.tell("promise.create", Phone.newId(), "accountId", account(), "promisedBy", "US"))) {
            assertThat(phone.push(operation).get("st").asText())
                    .as("%s", operation)
                    .isEqualTo("quarantined");
        }
    }

    @Test
    void aFindingIsMadeOnceHoweverOftenItIsSent() {
        ObjectNode finding =
                phone.tell("finding.create", Phone.newId(), "accountId", account(), "kind", "COMPETITOR_FACT");

        phone.push(finding);
        JsonNode again = phone.push(finding);

        assertThat(again.get("st").asText()).isEqualTo("duplicate");
    }

    private String account() {
        return RowKind.ACCOUNT.make(mtl, MtlSystem.FIELD1).id();
    }

    private static JsonNode only(RowsSystem rows, String query) {
        List<JsonNode> found = rows.list(query);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
