package org.openmtl.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openmtl.field.TrayEntry;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.line.Fault;
import org.openmtl.it.line.Line;
import org.openmtl.it.phone.FieldPhone;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;

/** F11, F12: a row is edited here and there at the same time, or deleted there. */
@MtlTest
class EditingWhatIsInFlightIT {
    private static final String PUSH = "POST /mobile/v1/sync/push ";

    private final MtlSystem mtl;
    private final RunningServer server;
    private final Territory territory;
    private final String user;
    private final Line line;
    private final FieldPhone phone;
    private final Row lead;

    EditingWhatIsInFlightIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.server = server;
        this.territory = Territory.found(mtl, server.home().superuser());
        this.user = territory.username();
        this.lead = mtl.leads(user).create("name", "Edited by all");
        this.line = Line.to(server.url());
        this.phone = FieldPhone.of(line.url(), user);
        Awaitility.await().untilAsserted(() -> {
            phone.sync();
            assertThat(phone.client().row("lead", lead.id())).isNotNull();
        });
    }

    @AfterEach
    void hangUp() throws IOException {
        line.close();
    }

    @Test
    void whatThePersonDoesWhileThePushIsUnderWayIsSentNext() {
        phone.patch("lead", lead.id(), "city", "first");
        line.spoilNext(PUSH, Fault.meanwhile(() -> phone.patch("lead", lead.id(), "city", "second")));

        phone.sync();

        assertThat(phone.client().unsent()).isZero();
        assertThat(mtl.leads(user).read(lead.id()).text("city")).isEqualTo("second");
        assertThat(phone.client().tray()).isEmpty();
        assertEverybodyAgrees();
    }

    @Test
    void whatSomebodyElseChangesMeanwhileStaysUnlessItIsTheSameField() {
        phone.patch("lead", lead.id(), "city", "Lugo");
        line.spoilNext(PUSH, exchange -> {
            mtl.leads(user).change(lead, "note", "Called by the office", "jobTitle", "Buyer");
            exchange.answer(exchange.ask());
        });

        phone.sync();

        Row now = mtl.leads(user).read(lead.id());
        assertThat(now.text("city")).isEqualTo("Lugo");
        assertThat(now.text("note")).isEqualTo("Called by the office");
        assertEverybodyAgrees();
    }

    @Test
    void ofTwoPhonesThatChangeTheSameFieldOfALeadTheLastToArriveWinsAndIsTold() {
        FieldPhone other = FieldPhone.of(server.url(), user);
        phone.patch("lead", lead.id(), "city", "Lugo");
        other.patch("lead", lead.id(), "city", "Vigo");

        phone.sync();
        other.sync();

        assertThat(mtl.leads(user).read(lead.id()).text("city")).isEqualTo("Vigo");
        assertThat(other.client().tray()).extracting(TrayEntry::state).containsExactly("merged");
        assertEverybodyAgrees();
    }

    @Test
    void ofAnAccountWhatStandsAtTheServerStaysAndThePersonIsAsked() {
        String account = territory.account().id();
        mtl.accounts(user).change(territory.account(), "city", "Vigo");
        phone.patch("account", account, "city", "Lugo");

        phone.sync();

        assertThat(mtl.accounts(user).read(account).text("city")).isEqualTo("Vigo");
        assertThat(phone.client().tray()).extracting(TrayEntry::state).containsExactly("conflict");
        assertEverybodyAgrees();
    }

    @Test
    void ofAnAccountNobodyIsInConflictWithThemselvesThoughSomebodyElseCameBetween() {
        String account = territory.account().id();
        phone.patch("account", account, "city", "Lugo");
        line.spoilNext(PUSH, exchange -> {
            mtl.accounts(user).change(territory.account(), "phone", "+34976000111");
            phone.patch("account", account, "city", "Vigo");
            exchange.answer(exchange.ask());
        });

        phone.sync();

        assertThat(phone.client().tray()).isEmpty();
        assertThat(mtl.accounts(user).read(account).text("city")).isEqualTo("Vigo");
        assertEverybodyAgrees();
    }

    @Test
    void whatWasDeletedMeanwhileIsGoneAndTheEditIsKept() {
        mtl.leads(user).archive(lead);
        phone.patch("lead", lead.id(), "city", "Lugo");

        phone.sync();

        assertThat(phone.client().tray()).extracting(TrayEntry::state).containsExactly("conflict");
        assertThat(phone.client().tray().get(0).result().getString("reason")).isEqualTo("gone");
        assertThat(territory
                        .superuser()
                        .column(
                                "select operation #>> '{patch,city}' from platform.op_seen where op_id = ?::uuid",
                                phone.client().tray().get(0).operation().id()))
                .containsExactly("Lugo");
        assertEverybodyAgrees();
    }

    private void assertEverybodyAgrees() {
        Awaitility.await().untilAsserted(() -> {
            phone.sync();
            assertThat(phone.rows()).isEqualTo(territory.stored());
        });
    }
}
