package org.openmtl.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmtl.field.SyncOutcome;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Fault;
import org.openmtl.it.line.Line;
import org.openmtl.it.phone.FieldPhone;
import org.openmtl.it.system.MtlSystem;

/** F8: a proxy that answers 502, 503 or 429 by itself, with and without saying when to come back, or a portal that answers 200. */
@MtlTest
class RefusedOnTheWayIT {
    private static final String PUSH = "POST /mobile/v1/sync/push ";
    private static final int ROUNDS = 60;
    private static final double SHARE = 0.1;
    private static final List<Fault> REFUSALS = List.of(
            Fault.refused(502),
            Fault.refused(503),
            Fault.refused(503, "Retry-After: 0"),
            Fault.refused(429),
            Fault.refused(429, "Retry-After: 0"),
            Fault.refused(401),
            Fault.refused(403),
            Fault.refused(404),
            Fault.refused(410),
            Fault.refused(200));

    private final Random random = new Random(1);
    private final Territory territory;
    private final Line line;
    private final FieldPhone phone;

    RefusedOnTheWayIT(RunningServer server, MtlSystem mtl) {
        this.territory = Territory.found(mtl, server.home().superuser());
        this.line = Line.to(server.url());
        this.phone = FieldPhone.of(line.url(), territory.username());
    }

    @AfterEach
    void hangUp() throws IOException {
        line.close();
    }

    @Test
    void nothingIsTakenForAnAnswerThatIsNone() {
        line.spoil(request -> random.nextDouble() < SHARE * REFUSALS.size() / 3
                ? REFUSALS.get(random.nextInt(REFUSALS.size()))
                : Fault.none());
        int attempts = 0;
        for (int round = 0; round < ROUNDS; round++) {
            phone.visit(territory.account().id());
            phone.lead("Between refusals");
            attempts += phone.sync();
        }

        assertThat(attempts).isGreaterThan(ROUNDS);
        assertThat(territory.count("leads.lead")).isEqualTo(ROUNDS);
        assertThat(territory.count("relationship.visit")).isEqualTo(ROUNDS);
        assertThat(phone.client().tray()).isEmpty();
        line.repair();
        Awaitility.await().untilAsserted(() -> {
            phone.sync();
            assertThat(phone.rows()).isEqualTo(territory.stored());
        });
    }

    @Test
    void whoIsToldWhenToComeBackDoesNotComeEarlier() {
        phone.lead("Waits");
        line.spoilNext(PUSH, Fault.refused(503, "Retry-After: 7"), Fault.refused(429, "Retry-After: 30"));

        SyncOutcome busy = phone.client().sync();
        SyncOutcome tooMany = phone.client().sync();

        assertThat(busy.state()).isEqualTo(SyncOutcome.State.LATER);
        assertThat(busy.waitMillis()).isBetween(7_000L, 7_100L);
        assertThat(tooMany.waitMillis()).isBetween(30_000L, 30_100L);
    }
}
