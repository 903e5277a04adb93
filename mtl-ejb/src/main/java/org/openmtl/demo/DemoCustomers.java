package org.openmtl.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openmtl.leads.CaptureLead;
import org.openmtl.leads.Leads;
import org.openmtl.platform.rows.Rows;
import org.openmtl.relationship.AccountView;
import org.openmtl.relationship.Accounts;
import org.openmtl.relationship.AddAccount;
import org.openmtl.relationship.AddContact;
import org.openmtl.relationship.ContactView;
import org.openmtl.relationship.Contacts;
import org.openmtl.relationship.LogVisit;
import org.openmtl.relationship.Visits;
import org.openmtl.shared.Ids;

/** What one salesperson of the demonstration has done so far: ten accounts with contacts and visits, and the leads. */
@ApplicationScoped
class DemoCustomers {
    private static final List<String> TEAMS =
            List.of("madrid-field", "shanghai-field", "munich-field", "shenzhen-field");
    private static final int CONTACTS_PER_ACCOUNT = 2;
    private static final int VISITS_PER_ACCOUNT = 3;
    private static final int LEADS_PER_PROSPECT = 2;
    private static final String CHANNEL = "demo";

    /** The halves of an id of version 7 from the first day of 2026. */
    private static final long FIRST_ACCOUNTS = 0x019B_76DA_A800_7000L;

    private static final long VARIANT = 0x8000_0000_0000_0000L;

    @Inject
    private Accounts accounts;

    @Inject
    private Contacts contacts;

    @Inject
    private Visits visits;

    @Inject
    private Leads leads;

    @Inject
    private Rows written;

    @Inject
    private Clock clock;

    /** Creates the share of one salesperson, as whoever acts, all or none. */
    @Transactional
    void create(int salesperson) {
        DemoRows rows = new DemoRows(LocalDate.now(clock), salesperson);
        String team = TEAMS.get(salesperson);
        UUID id = first(salesperson);
        for (List<String> account : ofTeam("accounts", team)) {
            AccountView added = accounts.add(new AddAccount(id, rows.account(account), null));
            written.write(); // before what refers to it
            id = Ids.next();
            List<ContactView> people = contacts(rows, account, added.id());
            visit(rows, account, added.id());
            leads.capture(new CaptureLead(Ids.next(), rows.returning(account, people.get(0)), CHANNEL, null));
        }
        for (List<String> prospect : ofTeam("prospects", team)) {
            for (int i = 0; i < LEADS_PER_PROSPECT; i++) {
                leads.capture(new CaptureLead(Ids.next(), rows.prospect(prospect), CHANNEL, null));
            }
        }
    }

    /** Whether whoever acts has that share already, be it archived meanwhile: its first account is there when all of it is. */
    boolean exist(int salesperson) {
        return Already.isThere(() -> accounts.account(first(salesperson)));
    }

    /** The same in every installation. */
    private static UUID first(int salesperson) {
        return new UUID(FIRST_ACCOUNTS, VARIANT | salesperson);
    }

    private List<ContactView> contacts(DemoRows rows, List<String> account, UUID accountId) {
        List<ContactView> added = new ArrayList<>();
        for (int i = 0; i < CONTACTS_PER_ACCOUNT; i++) {
            added.add(contacts.add(new AddContact(Ids.next(), rows.contact(account, accountId), null)));
        }
        written.write();
        return added;
    }

    private void visit(DemoRows rows, List<String> account, UUID accountId) {
        for (int i = 0; i < VISITS_PER_ACCOUNT; i++) {
            visits.log(new LogVisit(Ids.next(), rows.visit(account, accountId), null, null));
        }
    }

    private static List<List<String>> ofTeam(String table, String team) {
        return DemoTable.read(table).stream()
                .filter(row -> row.get(0).equals(team))
                .toList();
    }
}
