package org.openmtl.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Client;
import org.openmtl.it.phone.FieldPhone;
import org.openmtl.it.system.MtlSystem;

/** F7: somebody keeps a write transaction open. Readers wait for it, and say so; nobody misses anything. */
@MtlTest
class HoldingAWriteTransactionIT {
    private final MtlSystem mtl;
    private final Database superuser;
    private final Territory territory;
    private final FieldPhone phone;

    HoldingAWriteTransactionIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.superuser = server.home().superuser();
        this.territory = Territory.found(mtl, superuser);
        this.phone = FieldPhone.of(server.url(), territory.username());
    }

    @Test
    void whatWasWrittenMeanwhileIsLateAndNotLost() throws SQLException {
        assertLateAndNotLost(Duration.ofSeconds(6));
    }

    @Test
    @Tag("soak")
    void whatWasWrittenInAMinuteIsLateAndNotLost() throws SQLException {
        assertLateAndNotLost(Duration.ofSeconds(60));
    }

    private void assertLateAndNotLost(Duration held) throws SQLException {
        String lead = UUID.randomUUID().toString();
        try (Connection writer = superuser.connect()) {
            writer.setAutoCommit(false);
            write(writer, lead);
            long end = System.nanoTime() + held.toNanos();
            int written = 0;
            while (System.nanoTime() < end) {
                String office = mtl.leads(territory.username())
                        .create("name", "Behind the held one")
                        .id();
                phone.lead("Captured meanwhile");
                phone.sync();
                written++;
                assertThat(phone.client().unsent()).isZero();
                assertThat(phone.client().row("lead", office))
                        .as("seen before the older one")
                        .isNull();
                sleep();
            }
            assertThat(written).isGreaterThan(2);
            assertThat(lagInSeconds()).isGreaterThan(held.toSeconds() - 2.0);
            writer.commit();
        }

        Awaitility.await().untilAsserted(() -> {
            phone.sync();
            assertThat(phone.rows()).isEqualTo(territory.stored()).contains("lead " + lead + " v1");
        });
        assertThat(lagInSeconds()).isLessThan(10.0);
    }

    private void write(Connection writer, String lead) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute("set idle_in_transaction_session_timeout = 0");
            statement.execute("select platform.act('job:test', null, null, 'held')");
            statement.execute("insert into leads.lead (id, unit_id, name) values ('" + lead + "', '"
                    + territory.team().id() + "', 'Held')");
        }
    }

    /** What the alarm goes by. */
    private double lagInSeconds() {
        Client anyone = mtl.anyone();
        String metrics = anyone.get("/metrics").expect(200).body();
        return metrics.lines()
                .filter(line -> line.startsWith("mtl_feed_lag_seconds"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static void sleep() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
