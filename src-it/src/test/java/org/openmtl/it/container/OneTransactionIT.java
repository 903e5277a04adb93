package org.openmtl.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmtl.it.system.Companies;
import org.openmtl.leads.CaptureLead;
import org.openmtl.leads.Leads;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.rows.Once;
import org.openmtl.relationship.AccountFields;
import org.openmtl.relationship.Accounts;
import org.openmtl.relationship.AddAccount;
import org.openmtl.relationship.AddContact;
import org.openmtl.relationship.Contacts;
import org.openmtl.relationship.LogVisit;
import org.openmtl.relationship.Visits;
import org.openmtl.shared.CommonProblem;
import org.openmtl.shared.fields.Values;

/** A verb is all or nothing: its row, its entry in audit and in the change feed, its key. So are several verbs of one transaction. */
class OneTransactionIT extends InContainer {
    private static final String AUDITED = "select count(*) from platform.audit_entry where entity_id = ?";
    private static final String FED = "select count(*) from platform.chg where id = ?";
    private static final String ACTORS =
            "select actor || ' ' || request from platform.audit_entry where entity_id in (?, ?, ?, ?)";
    private static final String KEPT = "select count(*) from platform.idempotency_key where key = ?";

    @Inject
    private Doors doors;

    @Inject
    private Transactions transactions;

    @Inject
    private Accounts accounts;

    @Inject
    private Contacts contacts;

    @Inject
    private Visits visits;

    @Inject
    private Leads leads;

    @Test
    void verbsCalledTogetherAreOneTransactionOfOneActor() throws Exception {
        Actor field1 = doors.enter("field1");
        AddAccount account = Drafts.account(Companies.name());
        AddContact contact = Drafts.contactAt(account.id());
        LogVisit visit = Drafts.visitTo(account.id());
        CaptureLead lead = Drafts.leadFrom(account.id(), contact.id(), visit.id());

        transactions.one(() -> {
            accounts.add(account);
            contacts.add(contact);
            visits.log(visit);
            return leads.capture(lead);
        });

        UUID[] made = {account.id(), contact.id(), visit.id(), lead.id()};
        assertThat(stored().column("select id from platform.chg where id in (?, ?, ?, ?)", (Object[]) made))
                .hasSize(4);
        assertThat(stored().column(
                                "select distinct x::text from platform.chg where id in (?, ?, ?, ?)", (Object[]) made))
                .hasSize(1);
        assertThat(stored().column(ACTORS, (Object[]) made))
                .hasSize(4)
                .containsOnly(field1.key() + " " + Doors.REQUEST);
    }

    @Test
    void aRefusalUndoesWhatVerbsBeforeItHadWritten() {
        doors.enter("field1");
        AddAccount account = Drafts.account(Companies.name());
        long[] written = new long[2];

        Refusals.expect(
                CommonProblem.INVALID,
                () -> transactions.one(() -> {
                    accounts.add(account);
                    accounts.change(account.id(), 1, Values.none().with(AccountFields.NOTE, "so that it is written"));
                    written[0] = Long.parseLong(
                            transactions.column(AUDITED, account.id()).get(0));
                    written[1] = Long.parseLong(
                            transactions.column(FED, account.id()).get(0));
                    return leads.capture(Drafts.leadOf(Companies.name(), UUID.randomUUID(), null));
                }));

        assertThat(written).containsOnly(1);
        assertThat(stored().number("select count(*) from relationship.account where id = ?", account.id()))
                .isZero();
        assertThat(stored().number(AUDITED, account.id())).isZero();
        assertThat(stored().number(FED, account.id())).isZero();
    }

    @Test
    void aRefusedVerbLeavesNothingNotEvenItsKey() {
        doors.enter("field1");
        Once once = Once.of(UUID.randomUUID().toString(), "a request");
        CaptureLead refused = Drafts.leadOf(Companies.name(), UUID.randomUUID(), once);

        Refusals.expect(CommonProblem.INVALID, () -> leads.capture(refused));

        assertThat(stored().number("select count(*) from leads.lead where id = ?", refused.id()))
                .isZero();
        assertThat(stored().number(AUDITED, refused.id())).isZero();
        assertThat(stored().number(FED, refused.id())).isZero();
        assertThat(stored().number(KEPT, once.key())).isZero();
        CaptureLead mended = Drafts.lead(Companies.name(), Once.of(once.key(), "a mended request"));
        assertThat(leads.capture(mended).id()).isEqualTo(mended.id());
    }

    @Test
    void aKeyStandsForOneRequestOfOneActor() {
        String key = UUID.randomUUID().toString();
        doors.enter("field1");
        CaptureLead first = Drafts.lead(Companies.name(), Once.of(key, "first"));
        CaptureLead other = Drafts.lead(Companies.name(), Once.of(key, "other"));
        leads.capture(first);

        assertThat(leads.capture(Drafts.lead(Companies.name(), Once.of(key, "first")))
                        .id())
                .isEqualTo(first.id());
        Refusals.expect(CommonProblem.KEY_REUSED, () -> leads.capture(other));

        doors.enter("field2");
        assertThat(leads.capture(other).id()).isEqualTo(other.id());
    }
}
