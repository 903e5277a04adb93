package org.openmtl.it.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.harness.ServerHome;
import org.openmtl.it.system.MtlSystem;

/** A demonstration company is whole, whatever happened while it was filled in. */
class FillingTheDemoIT {
    /** By salesperson; the shared server's demonstration is filled without a break. */
    private static final String ROWS = """
            select p.username || ': ' || (select count(*) from relationship.account where created_by = 'person:' || p.id)
                || ' accounts, ' || (select count(*) from relationship.contact where created_by = 'person:' || p.id)
                || ' contacts, ' || (select count(*) from relationship.visit where created_by = 'person:' || p.id)
                || ' visits, ' || (select count(*) from leads.lead where created_by = 'person:' || p.id) || ' leads'
              from platform.person p where p.username like 'field%' order by 1""";

    /** What is going on at the moment. */
    private static final String SEASON = """
            select (select count(*) from platform.form_version) || ' forms, '
                || (select count(*) from leads.lead where accept_by > now()) || ' with clocks, '
                || (select count(distinct ticket) from events.attendee) || ' tickets, '
                || (select count(*) from relationship.finding) || ' findings, '
                || (select count(*) from relationship.promise) || ' promises'""";

    @Test
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

            List<String> rows =
                    home.superuser().column(ROWS).stream().map(String::valueOf).toList();
            assertThat(rows).hasSize(4).allMatch(row -> row.matches(".* 10 accounts, 20 contacts, 3[06] visits, .*"));
            assertThat(season(home)).containsExactly("1 forms, 2 with clocks, 40 tickets, 8 findings, 6 promises");
            MtlSystem mtl = new MtlSystem(server.url(), RunningServer.DEMO_PASSWORD);
            assertThat(mtl.leads(MtlSystem.FIELD2).list("")).isNotEmpty();
            server.restart();
            assertThat(home.superuser().column(ROWS))
                    .as("a whole one is left as it is")
                    .isEqualTo(rows);
            assertThat(season(home)).hasSize(1).allMatch(now -> now.startsWith("1 forms, 2 with clocks, 40 tickets"));
        }
    }

    private static List<String> season(ServerHome home) {
        return home.superuser().column(SEASON).stream().map(String::valueOf).toList();
    }
}
