package org.openmtl.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.harness.ServerHome;
import org.openmtl.it.system.MtlSystem;

/** A demonstration company is whole, whatever happened while it was filled in. */
class FillingTheDemoIT {
    @Test
    @Tag("soak") // two starts of a server of its own
    void whatAKillBrokeOffTheNextStartFinishes() {
        ServerHome home = ServerHome.fresh("filling");
        try (RunningServer server = RunningServer.begin(home)) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(3))
                    .pollInterval(Duration.ofMillis(5))
                    .ignoreExceptions()
                    .until(() -> home.superuser().number("select count(*) from platform.person") > 0);
            server.kill();
            assertThat(home.superuser().number("select count(*) from relationship.account"))
                    .as("accounts at the kill")
                    .isLessThan(40);

            server.restart();

            DemoRows demo = DemoRows.of(home);
            assertThat(demo.bySalesperson())
                    .hasSize(4)
                    .allMatch(row -> row.matches(".* 10 accounts, 20 contacts, 3[06] visits, .*"));
            assertThat(demo.season()).isEqualTo("1 forms, 2 with clocks, 40 tickets, 8 findings, 6 promises");
            MtlSystem mtl = new MtlSystem(server.url(), RunningServer.DEMO_PASSWORD);
            assertThat(mtl.leads(MtlSystem.FIELD2).list("")).isNotEmpty();
        }
    }
}
