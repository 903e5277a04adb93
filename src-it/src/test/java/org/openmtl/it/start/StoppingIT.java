package org.openmtl.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.KillingTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.RawConnection;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;

/** Whoever asks a server to stop cuts nobody off: what runs finishes, what comes is sent elsewhere. */
@KillingTest
class StoppingIT {
    private final RunningServer server;
    private final MtlSystem mtl;

    StoppingIT(RunningServer server, MtlSystem mtl) {
        this.server = server;
        this.mtl = mtl;
    }

    @Test
    void aRunningRequestFinishesWhileNewOnesAreSentElsewhere() throws SQLException {
        int before = server.log().length();
        Row lead = mtl.leads(MtlSystem.FIELD1).create("company", Companies.name());
        final DemoRows demo = DemoRows.of(server.home());
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
        assertThat(server.log().substring(before))
                .contains("PostgreSQL stopped")
                .doesNotContain("were still running", "unexpected failure");
        assertThat(server.home().directory().resolve("postgres/data/postmaster.pid"))
                .doesNotExist();
        server.restart();
        assertThat(mtl.leads(MtlSystem.FIELD1).read(lead.id()).text("city")).isEqualTo("Lugo");
        assertThat(DemoRows.of(server.home()))
                .as("a whole demonstration is left as it is")
                .isEqualTo(demo);
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
