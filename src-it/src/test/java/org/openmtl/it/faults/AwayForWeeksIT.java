package org.openmtl.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openmtl.field.Operation;
import org.openmtl.field.SyncOutcome;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.phone.FieldPhone;
import org.openmtl.it.phone.SetClock;
import org.openmtl.it.system.MtlSystem;

/** T10: a phone comes back after weeks without a network. Time passes by making its session older. */
@MtlTest
class AwayForWeeksIT {
    private final MtlSystem mtl;
    private final Database superuser;
    private final Territory territory;
    private final SetClock clock = new SetClock(Duration.ZERO);
    private final FieldPhone phone;

    AwayForWeeksIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.superuser = server.home().superuser();
        this.territory = Territory.found(mtl, superuser);
        URI url = server.url();
        this.phone = FieldPhone.of(url, territory.username(), clock);
    }

    @Test
    void afterThirtyDaysNobodySignsInAndNothingIsLost() throws SQLException {
        workForDays(30);

        phone.sync();

        assertAllThere(30);
    }

    @Test
    void afterEightyNineDaysNobodySignsInYet() throws SQLException {
        workForDays(89);

        phone.sync();

        assertAllThere(89);
    }

    @Test
    void afterNinetyOneDaysThePersonSignsInAndTheOutboxIsDelivered() throws SQLException {
        workForDays(91);

        assertThat(phone.client().sync().state()).isEqualTo(SyncOutcome.State.SIGN_IN_NEEDED);
        assertThat(phone.client().isLocked()).isTrue();
        assertThat(phone.client().rows("visit")).isEmpty();
        assertThat(phone.client().outbox()).extracting(Operation::type).hasSize(91);
        phone.signIn();
        phone.sync();

        assertAllThere(91);
    }

    private void workForDays(int days) throws SQLException {
        for (int day = 0; day < days; day++) {
            phone.visit(territory.account().id());
            clock.pass(Duration.ofDays(1));
        }
        String device = phone.vault().device();
        superuser.run(
                "update platform.token_family set refreshed_at = refreshed_at - make_interval(days => ?) where device_id = ?::uuid",
                days,
                device);
        phone.vault().expire();
    }

    private void assertAllThere(int visits) {
        assertThat(phone.client().unsent()).isZero();
        assertThat(phone.client().tray()).isEmpty();
        assertThat(mtl.visits(territory.username())
                        .page("limit=1&total=true")
                        .get("total")
                        .asInt())
                .isEqualTo(visits);
        assertThat(superuser.number(
                        "select count(distinct captured_at::date) from relationship.visit where unit_id = ?::uuid",
                        territory.team().id()))
                .as("days by the corrected time")
                .isEqualTo(visits);
        Awaitility.await().untilAsserted(() -> {
            phone.sync();
            assertThat(phone.rows()).isEqualTo(territory.stored());
        });
    }
}
