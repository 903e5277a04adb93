package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.harness.ServerHome;
import org.openmtl.it.http.Client;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.ImportsSystem;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;

/** Two nodes give 10,000 leads to seven people at once, by files and one by one. */
@Tag("soak")
class TakingTurnsOnTwoNodesIT {
    private static final int PEOPLE = 7;
    private static final int IN_A_FILE = 4_500;
    private static final int ONE_BY_ONE = 500;

    @Test
    void nobodyGetsTwoMoreThanAnother() {
        try (RunningServer first = RunningServer.start(ServerHome.fresh("turns-first"));
                RunningServer second = RunningServer.start(ServerHome.fresh("turns-second"), database(first))) {
            Office office = Office.open(new MtlSystem(first.url(), RunningServer.DEMO_PASSWORD), PEOPLE);
            office.activate(List.of(office.everythingToTheTeam()));
            Client onSecond = new Client(second.url(), office.service().headers());

            Stream.<Runnable>of(
                            () -> bringIn(office.service()),
                            () -> bringIn(onSecond),
                            () -> capture(office.service()),
                            () -> capture(onSecond))
                    .parallel()
                    .forEach(Runnable::run);

            Map<String, Long> counts = counts(first, office);
            assertThat(counts).hasSize(PEOPLE);
            assertThat(counts.values().stream().mapToLong(count -> count).sum())
                    .isEqualTo(2L * (IN_A_FILE + ONE_BY_ONE));
            assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(1428L, 1429L));
        }
    }

    private static String[] database(RunningServer first) {
        Database owner = first.home().owner();
        return new String[] {
            "--mtl.db.url=" + owner.url(), "--mtl.db.user=" + owner.user(), "--mtl.db.password=" + owner.password()
        };
    }

    private static void bringIn(Client service) {
        String file = IntStream.range(0, IN_A_FILE)
                .mapToObj(i -> "Lead " + i + ",lead" + i + "-" + Companies.unique() + "@example.com")
                .collect(Collectors.joining("\n", "name,email\n", "\n"));
        String state = new ImportsSystem(service)
                .bringIn(file.getBytes(StandardCharsets.UTF_8))
                .get("state")
                .asText();
        assertThat(state).isEqualTo("DONE");
    }

    private static void capture(Client service) {
        for (int i = 0; i < ONE_BY_ONE; i++) {
            service.post("/api/v1/leads", Json.object("name", "Ana Ruiz", "email", Companies.email()))
                    .expect(201);
        }
    }

    private static Map<String, Long> counts(RunningServer server, Office office) {
        return server
                .home()
                .superuser()
                .column("select owner_id from leads.lead where unit_id = ?::uuid", office.unit())
                .stream()
                .collect(Collectors.groupingBy(String::valueOf, Collectors.counting()));
    }
}
