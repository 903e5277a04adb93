package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.KillingTest;
import org.openmtl.it.harness.RunningServer;

/** Phones of one person work through days on a line with all faults, while the server is killed: all is there, once, and every phone has it. */
@KillingTest
class SimulatingPhonesIT {
    private static final Set<String> FAULTS = Set.of("missing", "ghosts", "stale", "duplicates", "lost", "photosLost");

    private final RunningServer server;

    SimulatingPhonesIT(RunningServer server) {
        this.server = server;
    }

    @Test
    void sixPhonesWorkFiveDaysAndTheServerIsKilledOnce() {
        assertNothingIsLost(6, 5, Set.of(2));
    }

    @Test
    @Tag("soak")
    void fiftyPhonesWorkThirtyDaysAndTheServerIsKilledThreeTimes() {
        assertNothingIsLost(50, 30, Set.of(7, 15, 23));
    }

    private void assertNothingIsLost(int devices, int days, Set<Integer> kills) {
        try (Simulator simulator = Simulator.start(server.url(), devices, days)) {
            simulator.follow(day -> {
                if (kills.contains(day)) {
                    server.kill();
                    server.restart();
                }
            });

            System.out.println(simulator);
            kills.forEach(day -> assertThat(simulator.unanswered(day + 1))
                    .as("requests that met the kill behind day %d", day)
                    .isGreaterThan(simulator.unanswered(day)));
            JsonNode counts = simulator.counts();
            assertThat(simulator.status()).as("%s", simulator).isZero();
            FAULTS.forEach(
                    fault -> assertThat(counts.get(fault).asInt()).as(fault).isZero());
            assertThat(counts.get("photos").asInt()).isPositive();
            assertThat(counts.get("applied").asInt())
                    .isEqualTo(counts.get("intended").asInt())
                    .isGreaterThanOrEqualTo(devices * days);
        }
    }
}
