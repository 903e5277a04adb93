package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.KillingTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.MtlSystem;

/** F4: the server is killed when exactly so many of fifty operations are done; the rest comes with the repetition, nothing comes twice. */
@Tag("soak")
@KillingTest
class KillingBetweenOperationsIT {
    private static final int OPERATIONS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RunningServer server;
    private final MtlSystem mtl;

    KillingBetweenOperationsIT(RunningServer server, MtlSystem mtl) {
        this.server = server;
        this.mtl = mtl;
    }

    /** An operation of which somebody else holds the row keeps the server waiting there; a taken id makes it do one at a time. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 17, 24, 25, 33, 47, 48})
    void theRepetitionGoesOnBehindTheLastThatWasDone(int done) throws SQLException {
        Phone phone = Phone.of(mtl.anyone(), MtlSystem.FIELD1, RunningServer.DEMO_PASSWORD);
        String held = taken(phone, "Held");
        List<ObjectNode> operations = new ArrayList<>(IntStream.range(0, OPERATIONS)
                .mapToObj(i -> phone.lead("name", "Fifty " + i))
                .toList());
        operations.set(done, phone.leadPatch(held, 1, "city", "Lugo"));
        operations
                .get(OPERATIONS - 1)
                .put("id", taken(Phone.of(mtl.anyone(), "field3", RunningServer.DEMO_PASSWORD), "Taken"));

        Database superuser = server.home().superuser();
        try (Connection somebody = superuser.connect()) {
            somebody.setAutoCommit(false);
            Database.column(somebody, "select 1 from leads.lead where id = ?::uuid for update", held);
            CompletableFuture<Void> push = CompletableFuture.runAsync(() -> phone.push(operations));
            Awaitility.await().atMost(PATIENCE).until(() -> seen(operations).size() == done && isWaiting(superuser));
            server.kill();
            assertThat(push)
                    .failsWithin(PATIENCE)
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(UncheckedIOException.class);
        }
        server.restart();

        assertThat(seen(operations)).containsExactlyInAnyOrderElementsOf(ids(operations.subList(0, done)));
        Phone again = Phone.of(mtl.anyone(), MtlSystem.FIELD1, RunningServer.DEMO_PASSWORD);
        List<JsonNode> results = again.push(operations);

        for (int i = 0; i < OPERATIONS; i++) {
            String expected = i < done ? "duplicate" : i < OPERATIONS - 1 ? "applied" : "rejected";
            assertThat(results.get(i).get("st").asText()).as("operation %d", i).isEqualTo(expected);
        }
        assertThat(server.home().superuser().column("select version from leads.lead where id = ?::uuid", held))
                .containsExactly("2");
        assertThat(server.home()
                        .superuser()
                        .number(
                                "select count(*) from leads.lead where version = 1 and id = any (string_to_array(?, ',')::uuid[])",
                                String.join(
                                        ",",
                                        operations.stream()
                                                .map(op -> op.get("id").asText())
                                                .toList())))
                .isEqualTo(OPERATIONS - 1);
    }

    private static String taken(Phone phone, String name) {
        ObjectNode lead = phone.lead("name", name);
        assertThat(phone.push(List.of(lead)).get(0).get("st").asText()).isEqualTo("applied");
        return lead.get("id").asText();
    }

    private static boolean isWaiting(Database superuser) {
        return superuser.number(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and usename = 'mtl_app'")
                > 0;
    }

    private List<String> seen(List<ObjectNode> operations) {
        List<String> seen = new ArrayList<>();
        server.home()
                .superuser()
                .column(
                        "select op_id from platform.op_seen where op_id = any (string_to_array(?, ',')::uuid[])",
                        String.join(",", ids(operations)))
                .forEach(id -> seen.add(String.valueOf(id)));
        return seen;
    }

    private static List<String> ids(List<ObjectNode> operations) {
        return operations.stream()
                .map(operation -> operation.get("op").asText())
                .toList();
    }
}
