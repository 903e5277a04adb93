package org.openmtl.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmtl.field.SyncOutcome;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Exchange;
import org.openmtl.it.line.Fault;
import org.openmtl.it.line.Line;
import org.openmtl.it.phone.FieldPhone;
import org.openmtl.it.system.MtlSystem;

/** F1, F2: pushes that arrive twice, and one that arrives after the next. */
@MtlTest
class ArrivingOutOfOrderIT {
    private static final String PUSH = "POST /mobile/v1/sync/push ";
    private static final int ROUNDS = 10;

    private final Territory territory;
    private final Line line;
    private final FieldPhone phone;

    ArrivingOutOfOrderIT(RunningServer server, MtlSystem mtl) {
        this.territory = Territory.found(mtl, server.home().superuser());
        this.line = Line.to(server.url());
        this.phone = FieldPhone.of(line.url(), territory.username());
    }

    @AfterEach
    void hangUp() throws IOException {
        line.close();
    }

    @Test
    void everyPushTwiceMakesEachRowOnce() {
        line.spoil(request -> request.startsWith(PUSH) ? Fault.twice() : Fault.none());
        for (int round = 0; round < ROUNDS; round++) {
            String lead = phone.lead("Twice").rowId();
            phone.visit(territory.account().id());
            phone.patch("lead", lead, "city", "Lugo");
            phone.sync();
        }

        assertThat(territory.count("leads.lead")).isEqualTo(ROUNDS);
        assertThat(territory.count("relationship.visit")).isEqualTo(ROUNDS);
        String leads = " from leads.lead where unit_id = ?::uuid";
        String unit = territory.team().id();
        assertThat(territory.superuser().column("select distinct city" + leads, unit))
                .containsExactly("Lugo");
        assertThat(territory.superuser().number("select max(version)" + leads, unit))
                .isLessThanOrEqualTo(2);
        assertThat(phone.client().tray()).isEmpty();
    }

    @Test
    void aPushThatComesAfterTheNextUndoesNothing() throws IOException {
        Queue<Exchange> held = new ConcurrentLinkedQueue<>();
        String lead = phone.lead("Overtaken").rowId();
        phone.patch("lead", lead, "city", "first");
        line.spoilNext(PUSH, held::add, held::add); // the JDK's client tries again by itself
        assertThat(phone.client().sync().state()).isEqualTo(SyncOutcome.State.LATER);
        phone.patch("lead", lead, "city", "second");
        phone.sync();

        String late = new String(held.remove().ask(), StandardCharsets.UTF_8);

        assertThat(late).startsWith("HTTP/1.1 200");
        Awaitility.await().untilAsserted(() -> {
            phone.sync();
            assertThat(phone.rows()).isEqualTo(territory.stored());
        });
        assertThat(phone.shown("lead", lead, "city")).isEqualTo("second");
    }
}
