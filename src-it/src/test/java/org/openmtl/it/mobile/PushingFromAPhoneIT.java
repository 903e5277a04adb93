package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.system.MtlSystem;

/** Each operation has its effect once and gets its own verdict. */
@MtlTest
class PushingFromAPhoneIT {
    private final RunningServer server;
    private final Phone phone;

    PushingFromAPhoneIT(RunningServer server, MtlSystem mtl) {
        this.server = server;
        this.phone = Phone.of(mtl.anyone(), MtlSystem.FIELD1, RunningServer.DEMO_PASSWORD);
    }

    @Test
    void theSamePushTwentyTimesAtOnceGivesOneRowPerIdAndTheSameAnswer() {
        List<JsonNode> accounts = phone.all("account");
        List<ObjectNode> operations = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            operations.add(
                    phone.visit(accounts.get(i % accounts.size()).get("id").asText()));
            operations.add(phone.lead("name", "Twenty times " + i));
        }

        List<List<JsonNode>> answers = atOnce(20, operations);

        Set<String> verdicts = new HashSet<>();
        answers.forEach(results -> {
            assertThat(results).hasSize(50);
            for (int i = 0; i < results.size(); i++) {
                JsonNode result = results.get(i);
                assertThat(result.get("op").asText())
                        .isEqualTo(operations.get(i).get("op").asText());
                verdicts.add(result.path("was").asText(result.get("st").asText()) + " v" + result.get("v"));
            }
        });
        assertThat(verdicts).containsExactly("applied v1");
        assertThat(rows("leads.lead", operations) + rows("relationship.visit", operations))
                .isEqualTo(50);
    }

    @Test
    void onePoisonedOperationSpoilsNoOther() {
        List<ObjectNode> operations = new ArrayList<>();
        for (int i = 0; i < 49; i++) {
            operations.add(phone.lead("name", "Beside poison " + i));
        }
        operations.add(20, phone.lead("note", "names nobody"));

        List<JsonNode> results = phone.push(operations);

        assertThat(results.get(20).get("st").asText()).isEqualTo("quarantined");
        assertThat(results)
                .filteredOn(result -> result.get("st").asText().equals("applied"))
                .hasSize(49);
        assertThat(rows("leads.lead", operations)).isEqualTo(49);
        assertThat(phone.push(operations))
                .allMatch(result -> result.get("st").asText().equals("duplicate"));
    }

    @Test
    void anOperationIdStandsForOneContent() {
        ObjectNode lead = phone.lead("name", "Once");
        phone.push(List.of(lead));
        ObjectNode other = lead.deepCopy();
        other.withObject("/data").put("name", "Twice");

        JsonNode result = phone.push(List.of(other)).get(0);

        assertThat(result.get("st").asText()).isEqualTo("rejected");
        assertThat(result.at("/problem/code").asText()).isEqualTo("op-reused");
    }

    @Test
    void aNumberUsedTwiceTellsOfAClone() {
        ObjectNode lead = phone.lead("name", "First");
        phone.push(List.of(lead));

        Answer answer = phone.tryPush(
                List.of(phone.lead("name", "Second").put("n", lead.get("n").asLong())));

        assertThat(answer.expect(409).json().get("code").asText()).isEqualTo("device-cloned");
    }

    @Test
    void whatDependsOnSomethingUnknownWaits() {
        ObjectNode lead = phone.lead("name", "Later");
        lead.putArray("after").add(UUID.randomUUID().toString());

        assertThat(phone.push(List.of(lead)).get(0).get("st").asText()).isEqualTo("blocked");
        assertThat(rows("leads.lead", List.of(lead))).isZero();
    }

    @Test
    void aVisitOutsideTheTerritoryIsKeptForAPerson() {
        ObjectNode visit = phone.visit(UUID.randomUUID().toString());

        assertThat(phone.push(List.of(visit)).get(0).get("st").asText()).isEqualTo("quarantined");
        assertThat(server.home()
                        .superuser()
                        .number(
                                "select count(*) from platform.op_seen where op_id = ?::uuid and operation is not null",
                                visit.get("op").asText()))
                .isEqualTo(1);
    }

    @Test
    void twoChangesOfOnePushDoNotContradictEachOther() {
        JsonNode account = phone.all("account").get(0);

        List<JsonNode> results = phone.push(List.of(
                phone.accountPatch(account, "city", "Sevilla " + UUID.randomUUID()),
                phone.accountPatch(account, "city", "Malaga " + UUID.randomUUID())));

        assertThat(results).extracting(result -> result.get("st").asText()).containsExactly("applied", "applied");
        assertThat(results.get(1).get("v").asLong())
                .isEqualTo(results.get(0).get("v").asLong() + 1);
    }

    private List<List<JsonNode>> atOnce(int times, List<ObjectNode> operations) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<CompletableFuture<List<JsonNode>>> pushes = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                pushes.add(CompletableFuture.supplyAsync(() -> phone.push(operations), threads));
            }
            return pushes.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdown();
        }
    }

    private long rows(String table, List<ObjectNode> operations) {
        String ids = String.join(
                ",",
                operations.stream()
                        .map(operation -> operation.get("id").asText())
                        .toList());
        return server.home()
                .superuser()
                .number("select count(*) from " + table + " where id = any (string_to_array(?, ',')::uuid[])", ids);
    }
}
