package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.RowKind;

/** Operations of one group are done together or not at all, and each is told why. */
@MtlTest
class PushingGroupsIT {
    private final MtlSystem mtl;
    private final RunningServer server;
    private final Phone phone;

    PushingGroupsIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.server = server;
        this.phone = Phone.of(mtl.anyone(), MtlSystem.FIELD1, RunningServer.DEMO_PASSWORD);
    }

    @Test
    void aGroupIsAppliedInItsOrderAndARepetitionGetsTheSameAnswers() {
        JsonNode account = phone.all("account").get(0);
        ObjectNode visit = phone.visit(account.get("id").asText());
        ObjectNode lead =
                phone.lead("name", "Of the visit", "visitId", visit.get("id").asText());
        List<ObjectNode> group = grouped(visit, lead, phone.accountPatch(account, "city", "Toledo " + lead.get("id")));

        assertThat(states(phone.push(group))).containsExactly("applied", "applied", "applied");
        List<JsonNode> again = phone.push(group);

        assertThat(states(again)).containsOnly("duplicate");
        assertThat(again).extracting(result -> result.get("was").asText()).containsOnly("applied");
        assertThat(rows("relationship.visit", visit) + rows("leads.lead", lead)).isEqualTo(2);
    }

    @Test
    void whatIsRejectedHoldsBackItsGroupAndNobodyElse() {
        ObjectNode before = phone.lead("name", "Before");
        ObjectNode first = phone.lead("name", "First");
        ObjectNode bad = phone.accountPatch(account(), "lifecycleStage", "NONSENSE");
        ObjectNode last = phone.lead("name", "Last");
        ObjectNode behind = phone.lead("name", "Behind");
        grouped(first, bad, last);
        List<ObjectNode> push = List.of(before, first, bad, last, behind);

        List<JsonNode> results = phone.push(push);

        assertThat(states(results)).containsExactly("applied", "blocked", "rejected", "blocked", "applied");
        assertThat(results.get(2).at("/problem/code").asText()).isEqualTo("validation-failed");
        for (int held : List.of(1, 3)) {
            assertThat(results.get(held).get("reason").asText()).isEqualTo("group");
            assertThat(results.get(held).get("after")).containsExactly(bad.get("op"));
        }
        assertThat(rows("leads.lead", first) + rows("leads.lead", last)).isZero();
        assertThat(rows("leads.lead", before) + rows("leads.lead", behind)).isEqualTo(2);

        List<JsonNode> again = phone.push(push);

        assertThat(states(again)).containsExactly("duplicate", "blocked", "duplicate", "blocked", "duplicate");
        assertThat(again.get(2).get("was").asText()).isEqualTo("rejected");
    }

    @Test
    void theRestOfAGroupGoesOnOnceTheBadOneIsMended() {
        ObjectNode lead = phone.lead("name", "Waits for the mended one");
        ObjectNode bad = phone.accountPatch(account(), "lifecycleStage", "NONSENSE");
        grouped(lead, bad);
        assertThat(states(phone.push(List.of(lead, bad)))).containsExactly("blocked", "rejected");
        ObjectNode mended = phone.accountPatch(account(), "note", "Mended " + UUID.randomUUID());
        mended.set("g", lead.get("g"));

        assertThat(states(phone.push(List.of(lead, mended)))).containsExactly("applied", "applied");
        assertThat(rows("leads.lead", lead)).isEqualTo(1);
    }

    @Test
    void aGroupWithSomethingForAPersonIsKeptForThePersonAsAWhole() {
        ObjectNode good = phone.lead("name", "Good");
        ObjectNode nameless = phone.lead("note", "names nobody");
        ObjectNode patch = phone.accountPatch(account(), "note", "Not alone " + UUID.randomUUID());
        List<ObjectNode> group = grouped(good, nameless, patch);

        List<JsonNode> results = phone.push(group);

        assertThat(states(results)).containsOnly("quarantined");
        assertThat(results)
                .extracting(result -> result.at("/problem/code").asText())
                .containsExactly("group-incomplete", "validation-failed", "group-incomplete");
        assertThat(rows("leads.lead", good)).isZero();
        for (ObjectNode operation : group) {
            assertThat(kept(operation)).as("%s", operation).isEqualTo(1);
        }
        assertThat(phone.push(group))
                .allMatch(result -> result.get("was").asText().equals("quarantined"));
    }

    @Test
    void anOperationThatWaitsHoldsBackItsGroup() {
        ObjectNode waiting = phone.lead("name", "Waiting");
        String unknown = UUID.randomUUID().toString();
        waiting.putArray("after").add(unknown);
        ObjectNode other = phone.lead("name", "Other");

        List<JsonNode> results = phone.push(grouped(waiting, other));

        assertThat(states(results)).containsExactly("blocked", "blocked");
        assertThat(results.get(0).at("/after/0").asText()).isEqualTo(unknown);
        assertThat(results.get(1).get("after")).containsExactly(waiting.get("op"));
        assertThat(rows("leads.lead", other)).isZero();
    }

    @Test
    void anIdThatIsTakenByAnotherThingHoldsBackItsGroup() {
        ObjectNode others = phone.lead("name", "Another's");
        ObjectNode good = phone.lead("name", "Good");
        others.put("id", RowKind.LEAD.make(mtl, MtlSystem.FIELD2).id());

        List<JsonNode> results = phone.push(grouped(good, others));

        assertThat(states(results)).containsExactly("blocked", "rejected");
        assertThat(results.get(1).at("/problem/code").asText()).isEqualTo("id-taken");
        assertThat(rows("leads.lead", good)).isZero();
    }

    @Test
    void whatHadItsEffectBeforeItWasForgottenDoesNotHoldBackItsGroup() throws Exception {
        ObjectNode old = phone.lead("name", "Long ago");
        phone.push(List.of(old));
        server.home()
                .superuser()
                .run(
                        "delete from platform.op_seen where op_id = ?::uuid",
                        old.get("op").asText());
        ObjectNode fresh = phone.lead("name", "Today");

        assertThat(states(phone.push(grouped(old, fresh)))).containsExactly("duplicate", "applied");
        assertThat(rows("leads.lead", fresh)).isEqualTo(1);
    }

    @Test
    void theSameNameInAnotherPushOrFurtherOnIsAnotherGroup() {
        ObjectNode first = phone.lead("name", "First push");
        ObjectNode between = phone.lead("name", "Between");
        ObjectNode bad = phone.accountPatch(account(), "lifecycleStage", "NONSENSE");
        ObjectNode later = phone.lead("name", "Second push");
        grouped(first, bad, later);

        assertThat(states(phone.push(List.of(first, between, bad)))).containsExactly("applied", "applied", "rejected");
        assertThat(states(phone.push(List.of(later)))).containsExactly("applied");
    }

    private JsonNode account() {
        return phone.all("account").get(0);
    }

    private static List<ObjectNode> grouped(ObjectNode... operations) {
        String group = UUID.randomUUID().toString();
        for (ObjectNode operation : operations) {
            operation.put("g", group);
        }
        return List.of(operations);
    }

    private static List<String> states(List<JsonNode> results) {
        return results.stream().map(result -> result.get("st").asText()).toList();
    }

    private long rows(String table, ObjectNode operation) {
        return server.home()
                .superuser()
                .number(
                        "select count(*) from " + table + " where id = ?::uuid",
                        operation.get("id").asText());
    }

    private long kept(ObjectNode operation) {
        return server.home()
                .superuser()
                .number(
                        "select count(*) from platform.op_seen where op_id = ?::uuid and operation is not null",
                        operation.get("op").asText());
    }
}
