package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.KillingTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.mobile.PushingPhones.Batch;
import org.openmtl.it.system.MtlSystem;

/** A server that loses itself or its database while phones push: what it acknowledged is there, once. */
@KillingTest
class PushingUnderFireIT {
    private static final List<String> PEOPLE = List.of("field1", "field2", "field3", "field4");
    private static final int BATCHES_BEFORE = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningServer server;
    private final MtlSystem mtl;

    PushingUnderFireIT(RunningServer server, MtlSystem mtl) {
        this.server = server;
        this.mtl = mtl;
    }

    @Test
    void whatAPhoneWasToldSurvivesAKillOfTheServer() {
        PushingPhones phones = new PushingPhones(mtl, PEOPLE);
        CompletableFuture<Void> pushing = phones.start();
        Awaitility.await().atMost(PATIENCE).until(() -> phones.accepted() > BATCHES_BEFORE);

        server.kill();
        pushing.join();
        server.restart();

        assertThat(phones.refusals()).isEmpty();
        assertThat(phones.unanswered()).as("pushes in the middle of the kill").isNotEmpty();
        assertThat(phones.told().values()).containsOnly("applied");
        assertAllStored(phones.answered());
        phones.unanswered().forEach(this::assertGoesOnWhereItWasCut);
    }

    @Test
    void aDatabaseThatIsKilledIsMissedAndComesBack() {
        Phone reader = Phone.of(mtl.anyone(), MtlSystem.MANAGER, RunningServer.DEMO_PASSWORD);
        Copy copy = new Copy();
        final String cursor = reader.bootstrap(copy::take);
        PushingPhones phones = new PushingPhones(mtl, PEOPLE);
        CompletableFuture<Void> pushing = phones.start();
        Awaitility.await().atMost(PATIENCE).until(() -> phones.accepted() > BATCHES_BEFORE);

        long postmaster = server.home().postmaster();
        ProcessHandle.of(postmaster).orElseThrow().destroyForcibly();
        Awaitility.await().atMost(PATIENCE).until(() -> !phones.refusals().isEmpty());
        int before = phones.accepted();
        Awaitility.await().atMost(PATIENCE).until(() -> phones.accepted() > before + BATCHES_BEFORE);
        phones.stop();
        pushing.join();

        assertThat(phones.unanswered()).isEmpty();
        assertThat(phones.refusals()).allSatisfy(answer -> {
            assertThat(answer.status()).as("%s", answer).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isPresent();
        });
        assertThat(phones.told().values()).isSubsetOf("applied", "duplicate");
        assertAllStored(phones.answered());
        assertThat(server.home().postmaster()).isNotEqualTo(postmaster);
        assertOldCursorMissesNothing(reader, cursor, copy);
    }

    private static void assertOldCursorMissesNothing(Phone reader, String cursor, Copy copy) {
        String[] at = {cursor};
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            at[0] = reader.pull(at[0], copy::take);
            for (String kind : List.of("visit", "lead")) {
                JsonNode sum = reader.check().get(kind);
                assertThat(copy.sum(kind))
                        .isEqualTo(sum.get("n").asText() + " " + sum.get("h").asText());
            }
        });
    }

    private void assertAllStored(List<Batch> batches) {
        List<ObjectNode> operations =
                batches.stream().flatMap(batch -> batch.operations().stream()).toList();
        assertThat(operations).isNotEmpty();
        assertThat(stored(operations)).hasSize(operations.size());
        assertThat(seen(operations)).hasSize(operations.size());
    }

    /** The first operations are there, each with its effect and its verdict, the others are not; sent again, all are there once. */
    private void assertGoesOnWhereItWasCut(Batch batch) {
        List<ObjectNode> operations = batch.operations();
        Set<String> there = stored(operations);
        List<String> first = operations.stream()
                .limit(there.size())
                .map(PushingUnderFireIT::id)
                .toList();
        assertThat(there).containsExactlyInAnyOrderElementsOf(first);
        assertThat(seen(operations)).hasSize(there.size());

        List<JsonNode> results = batch.phone().push(operations);

        assertThat(results)
                .extracting(result -> result.get("st").asText())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.generate(() -> "duplicate").limit(there.size()),
                                Stream.generate(() -> "applied").limit(operations.size() - there.size()))
                        .toList());
        assertThat(stored(operations)).hasSize(operations.size());
    }

    private Set<String> stored(List<ObjectNode> operations) {
        return ids(
                "select id from leads.lead where id = any (string_to_array(?, ',')::uuid[])"
                        + " union all select id from relationship.visit where id = any (string_to_array(?, ',')::uuid[])",
                joined(operations, "id"),
                joined(operations, "id"));
    }

    private Set<String> seen(List<ObjectNode> operations) {
        return ids(
                "select op_id from platform.op_seen where op_id = any (string_to_array(?, ',')::uuid[])",
                joined(operations, "op"));
    }

    private Set<String> ids(String query, Object... parameters) {
        Set<String> ids = new HashSet<>();
        server.home().superuser().column(query, parameters).forEach(id -> ids.add(String.valueOf(id)));
        return ids;
    }

    private static String id(ObjectNode operation) {
        return operation.get("id").asText();
    }

    private static String joined(List<ObjectNode> operations, String member) {
        return String.join(
                ",",
                operations.stream()
                        .map(operation -> operation.get(member).asText())
                        .toList());
    }
}
