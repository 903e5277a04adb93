package org.openmtl.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
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

/** F10: the access token ends, or the device is revoked, between two pushes of one synchronisation. */
@MtlTest
class RevokedInTheMiddleIT {
    private static final String PUSH = "POST /mobile/v1/sync/push ";
    private static final int OPERATIONS = 120;
    private static final int OF_A_PUSH = 50;

    private final MtlSystem mtl;
    private final Territory territory;
    private final Line line;
    private final FieldPhone phone;

    RevokedInTheMiddleIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.territory = Territory.found(mtl, server.home().superuser());
        this.line = Line.to(server.url());
        this.phone = FieldPhone.of(line.url(), territory.username());
        for (int i = 0; i < OPERATIONS; i++) {
            phone.lead("In the middle " + i);
        }
    }

    @AfterEach
    void hangUp() throws IOException {
        line.close();
    }

    @Test
    void anAccessTokenThatEndsIsRenewedAndTheRestGoesOn() {
        line.spoilNext(PUSH, Fault.meanwhile(phone.vault()::expire));

        assertThat(phone.sync()).isEqualTo(1);

        assertDelivered();
    }

    @Test
    void whatWasSentIsThereOnceTheRestWaitsAndNothingIsDeleted() {
        line.spoilNext(PUSH, Fault.none(), exchange -> {
            revoke();
            exchange.answer(exchange.ask());
        });

        SyncOutcome revoked = phone.client().sync();

        assertThat(revoked.state()).isEqualTo(SyncOutcome.State.REVOKED);
        assertThat(phone.client().unsent()).isEqualTo(OPERATIONS - OF_A_PUSH);
        assertThat(phone.client().rows("lead")).hasSize(OPERATIONS);
        assertThat(territory.count("leads.lead")).isEqualTo(OF_A_PUSH);
        phone.signIn();
        phone.sync();
        assertDelivered();
    }

    @Test
    void whatArrivedBeforeTheRevocationAndWhoseAnswerGotLostIsNotDoneTwice() {
        line.spoilNext(PUSH, exchange -> {
            byte[] answer = exchange.ask();
            revoke();
            exchange.answer(Arrays.copyOf(answer, answer.length / 2));
        });
        assertThat(phone.client().sync().state()).isEqualTo(SyncOutcome.State.LATER);

        assertThat(phone.client().sync().state()).isEqualTo(SyncOutcome.State.REVOKED);
        assertThat(phone.client().unsent()).isEqualTo(OPERATIONS);
        phone.signIn();
        phone.sync();

        assertDelivered();
    }

    private void revoke() {
        mtl.as(territory.username())
                .send("DELETE", "/mobile/v1/devices/" + phone.vault().device(), "")
                .expect(204);
    }

    private void assertDelivered() {
        assertThat(phone.client().unsent()).isZero();
        assertThat(phone.client().tray()).isEmpty();
        assertThat(territory.count("leads.lead")).isEqualTo(OPERATIONS);
        Awaitility.await().untilAsserted(() -> {
            phone.sync();
            assertThat(phone.rows()).isEqualTo(territory.stored());
        });
    }
}
