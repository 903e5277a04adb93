package org.openmtl.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.harness.ServerHome;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.RawConnection;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;

/** Whoever asks a server to stop cuts nobody off: what runs finishes, what comes is sent elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoppingIT {
    private final RunningServer server = RunningServer.start(ServerHome.fresh("stopping"));
    private final MtlSystem mtl = new MtlSystem(server.url(), RunningServer.DEMO_PASSWORD);

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void aRunningRequestFinishesWhileNewOnesAreSentElsewhere() throws SQLException {
        Row lead = mtl.leads(MtlSystem.FIELD1).create("company", Companies.name());
        Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        CompletableFuture<Void> visitors = CompletableFuture.runAsync(() -> askUntilClosed(statuses));
        CompletableFuture<Row> slow;
        try (Connection lock = lock(lead)) {
            slow = CompletableFuture.supplyAsync(
                    () -> mtl.leads(MtlSystem.FIELD1).change(lead, "city", "Lugo"));
            Awaitility.await().until(() -> waitingForALock() == 1);

            server.askToStop();

            Awaitility.await().until(() -> mtl.anyone().get("/health/ready").status() == 503);
            mtl.anyone().get("/health/live").expect(200);
            assertSentElsewhere(RawConnection.send(server.url(), "GET /api/v1/me HTTP/1.1"));
            assertSentElsewhere(mtl.as(MtlSystem.FIELD1).get("/api/v1/leads"));
            assertThat(slow).isNotDone();
            lock.rollback();
        }

        assertThat(slow.join().text("city")).isEqualTo("Lugo");
        assertThat(server.awaitEnd()).isIn(0, 143);
        visitors.join();
        assertThat(statuses).containsExactlyInAnyOrder(200, 503);
        assertThat(server.log()).doesNotContain("were still running", "unexpected failure");
    }

    private static void assertSentElsewhere(Answer answer) {
        answer.expect(503);
        assertThat(answer.json().get("code").asText()).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).hasValue("2");
        assertThat(answer.header("Connection")).hasValue("close");
    }

    private void askUntilClosed(Set<Integer> statuses) {
        boolean open = true;
        while (open) {
            try {
                statuses.add(
                        mtl.as(MtlSystem.FIELD1).get("/api/v1/leads?limit=1").status());
            } catch (UncheckedIOException closed) {
                open = false;
            }
        }
    }

    private Connection lock(Row lead) throws SQLException {
        Connection connection = server.home().superuser().connect();
        connection.setAutoCommit(false);
        Database.column(connection, "select id from leads.lead where id = ?::uuid for update", lead.id());
        return connection;
    }

    private long waitingForALock() {
        return server.home().superuser().number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
    }
}
