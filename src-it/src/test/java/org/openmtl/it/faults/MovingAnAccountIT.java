package org.openmtl.it.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openmtl.field.Operation;
import org.openmtl.field.TrayEntry;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.phone.FieldPhone;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.Team;

/** F12: an account is given to another territory while its old owner works offline. */
@MtlTest
class MovingAnAccountIT {
    private final MtlSystem mtl;
    private final Database superuser;
    private final Team to;
    private final String manager;
    private final String old;
    private final String other;
    private final FieldPhone oldPhone;
    private final FieldPhone newPhone;
    private Row account;
    private Row contact;
    private Row visit;
    private Row lead;
    private Row otherLead;

    MovingAnAccountIT(RunningServer server, MtlSystem mtl) {
        this.mtl = mtl;
        this.superuser = server.home().superuser();
        Team top = Team.found(mtl);
        this.to = top.foundBelow();
        this.manager = top.hire("SALES_MANAGER");
        this.old = top.foundBelow().hire("FIELD");
        this.oldPhone = FieldPhone.of(server.url(), old);
        this.other = to.hire("FIELD");
        this.newPhone = FieldPhone.of(server.url(), other);
    }

    @BeforeEach
    void work() {
        account = mtl.accounts(old).create("name", "Moves house");
        contact = mtl.contacts(old).create("accountId", account.id(), "name", "Ana Ruiz");
        visit = mtl.visits(old).create("accountId", account.id(), "date", "2026-11-20", "timeZone", "Europe/Madrid");
        lead = mtl.leads(old).create("accountId", account.id(), "name", "Luis Vega");
        otherLead = mtl.leads(old).create("name", "Of nobody's account");
        awaitRows(oldPhone, account, contact, visit, lead, otherLead);
        awaitRows(newPhone);
    }

    @Test
    void itsRowsLeaveTheOldPhoneAndArriveOnTheNewOne() {
        move();

        awaitRows(oldPhone, otherLead);
        awaitRows(newPhone, account, contact, visit, lead);
        assertThat(newPhone.shown("lead", lead.id(), "name")).isEqualTo("Luis Vega");
        assertThat(mtl.leads(other).of(lead, "stages")).hasSize(1);
    }

    @Test
    void whatWasDoneOnTheOldPhoneMeanwhileIsRefusedOrKeptForAPerson() {
        Operation edit = oldPhone.patch("account", account.id(), "city", "Toledo");
        Operation call = oldPhone.patch("lead", lead.id(), "note", "Called back");
        Operation fact = oldPhone.visit(account.id());
        move();

        oldPhone.sync();

        assertThat(state(edit)).isEqualTo("rejected forbidden");
        assertThat(state(call)).isEqualTo("rejected forbidden");
        assertThat(state(fact)).isEqualTo("quarantined validation-failed");
        assertThat(superuser.column("select operation ->> 'id' from platform.op_seen where op_id = ?::uuid", fact.id()))
                .containsExactly(fact.rowId());
        awaitRows(newPhone, account, contact, visit, lead);
        assertThat(mtl.accounts(manager).read(account.id()).json().hasNonNull("city"))
                .isFalse();
    }

    @Test
    void everyRowThatMovedIsAuditedInTheNameOfWhoMovedIt() {
        move();

        for (Row row : List.of(account, contact, visit, lead)) {
            assertThat(superuser.column(
                            "select actor from platform.audit_entry where entity_id = ?::uuid and changes ?? 'unit_id'"
                                    + " and action = 'CHANGED'",
                            row.id()))
                    .containsExactly("person:" + mtl.idOf(manager));
        }
    }

    private void move() {
        mtl.accounts(manager).change(account, "unitId", to.id());
    }

    private String state(Operation operation) {
        TrayEntry entry = oldPhone.client().tray().stream()
                .filter(one -> one.operation().id().equals(operation.id()))
                .findFirst()
                .orElseThrow();
        return entry.state() + " " + entry.result().getObject("problem").getString("code");
    }

    private static void awaitRows(FieldPhone phone, Row... rows) {
        Set<String> expected = new TreeSet<>();
        for (Row row : rows) {
            expected.add(row.id());
        }
        Awaitility.await().untilAsserted(() -> {
            phone.sync();
            Set<String> ids = new TreeSet<>();
            phone.rows().forEach(row -> ids.add(row.split(" ")[1]));
            assertThat(ids).isEqualTo(expected);
        });
    }
}
