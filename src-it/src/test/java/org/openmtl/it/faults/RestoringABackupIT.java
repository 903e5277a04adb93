package org.openmtl.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmtl.field.SyncOutcome;
import org.openmtl.it.harness.Launch;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.harness.ServerHome;
import org.openmtl.it.http.Client;
import org.openmtl.it.http.Problems;
import org.openmtl.it.phone.FieldPhone;
import org.openmtl.it.system.MtlSystem;

/** F6, and the second half of F7: a server of its own, whose database is taken back to a backup, or forgets to end a transaction. */
@Tag("soak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestoringABackupIT {
    private static final String BOOTSTRAP = "/mobile/v1/sync/bootstrap";
    private static final String PULL = "/mobile/v1/sync/pull?cursor=";

    private final RunningServer server = RunningServer.start(ServerHome.fresh("restored"));
    private final MtlSystem mtl = new MtlSystem(server.url(), RunningServer.DEMO_PASSWORD);
    private final Path data = server.home().directory().resolve("postgres/data");
    private final Path backup = server.home().directory().resolve("backup");

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void phonesFetchEverythingAnewAndDeliverWhatTheyHave() throws Exception {
        Territory territory = Territory.found(mtl, server.home().superuser());
        FieldPhone phone = FieldPhone.of(server.url(), territory.username());
        phone.lead("Before the backup");
        phone.sync();
        server.stop();
        copy(data, backup);
        server.restart();
        phone.lead("Between backup and disaster");
        phone.sync();
        String cursor = cursor(mtl.as(territory.username()));
        phone.visit(territory.account().id());

        server.stop();
        copy(backup, data);
        tellThatItWasRestored();
        server.restart();

        mtl.signOutEverybody();
        JsonNode expired = Problems.expect(mtl.as(territory.username()).get(PULL + cursor), 410);
        assertThat(expired.get("reason").asText()).isEqualTo("incarnation");
        if (phone.client().sync().state() == SyncOutcome.State.SIGN_IN_NEEDED) {
            phone.signIn();
        }
        Territory now =
                new Territory(server.home().superuser(), territory.team(), territory.username(), territory.account());
        Awaitility.await().untilAsserted(() -> {
            phone.sync();
            assertThat(phone.rows()).isEqualTo(now.stored());
        });
        assertThat(phone.client().rows("lead"))
                .extracting(row -> row.fields().getString("name"))
                .containsExactly("Before the backup");
        assertThat(now.count("relationship.visit")).isEqualTo(1);
        assertThat(phone.client().unsent()).isZero();
    }

    @Test
    void anOrphanedPreparedTransactionRaisesTheAlarmAndLosesNothing() throws Exception {
        server.stop();
        Files.writeString(data.resolve("custom.conf"), "max_prepared_transactions = 2\n");
        server.restart();
        mtl.signOutEverybody();
        Territory territory = Territory.found(mtl, server.home().superuser());
        FieldPhone phone = FieldPhone.of(server.url(), territory.username());
        assertThat(databaseCheck().at("/data/preparedTransactions").asInt()).isZero();

        prepare(territory);
        String behind = phone.lead("Behind the orphan").rowId();
        phone.sync();

        JsonNode alarm = databaseCheck();
        assertThat(alarm.at("/data/preparedTransactions").asInt()).isEqualTo(1);
        Awaitility.await().until(() -> databaseCheck().at("/data/feedLagMillis").asLong() > 1_000);
        FieldPhone other = FieldPhone.of(server.url(), territory.username());
        String office = mtl.leads(territory.username())
                .create("name", "From the office")
                .id();
        other.sync();
        assertThat(other.client().row("lead", office))
                .as("seen before the orphan ended")
                .isNull();
        assertThat(phone.shown("lead", behind, "name")).isEqualTo("Behind the orphan");

        server.home().superuser().run("rollback prepared 'orphan'");
        Awaitility.await().untilAsserted(() -> {
            phone.sync();
            assertThat(phone.rows()).isEqualTo(territory.stored());
        });
        assertThat(databaseCheck().at("/data/preparedTransactions").asInt()).isZero();
    }

    private void prepare(Territory territory) throws SQLException {
        try (Connection forgetful = server.home().superuser().connect();
                Statement statement = forgetful.createStatement()) {
            forgetful.setAutoCommit(false);
            statement.execute("select platform.act('job:test', null, null, 'orphan')");
            statement.execute("insert into leads.lead (id, unit_id, name) values ('" + UUID.randomUUID() + "', '"
                    + territory.team().id() + "', 'Orphan')");
            statement.execute("prepare transaction 'orphan'");
        }
    }

    private JsonNode databaseCheck() {
        JsonNode ready = mtl.anyone().get("/health/ready").expect(200).json();
        for (JsonNode check : ready.get("checks")) {
            if (check.get("name").asText().equals("database")) {
                return check;
            }
        }
        throw new AssertionError("no check of the database in " + ready);
    }

    private static String cursor(Client client) {
        JsonNode page = client.get(BOOTSTRAP).expect(200).json();
        while (page.has("page")) {
            page = client.get(BOOTSTRAP + "?page=" + page.get("page").asText())
                    .expect(200)
                    .json();
        }
        return page.get("cursor").asText();
    }

    private void tellThatItWasRestored() throws InterruptedException {
        Process restored = Launch.of(server.home(), List.of("restored"));
        assertThat(restored.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(restored.exitValue()).as(server.log()).isZero();
    }

    /** By the system's own program, which keeps owners and rights. */
    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        new ProcessBuilder("rm", "-rf", to.toString()).inheritIO().start().waitFor();
        int status = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(status).isZero();
    }
}
