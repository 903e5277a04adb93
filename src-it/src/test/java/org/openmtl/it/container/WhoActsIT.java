package org.openmtl.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openmtl.it.system.Companies;
import org.openmtl.leads.CaptureLead;
import org.openmtl.leads.Leads;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.identity.Actors;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.CommonProblem;

/** Each transaction tells the database who acts; the database keeps to that actor's territory, whatever the application thinks. */
class WhoActsIT extends InContainer {
    private static final String ACTING = """
            select current_setting('mtl.actor', true) || ' ' || current_setting('mtl.person', true) || ' ' ||
                   current_setting('mtl.request', true)
            """;
    private static final String COUNT = "select count(*) from leads.lead where id = ?";

    @Inject
    private Doors doors;

    @Inject
    private Transactions transactions;

    @Inject
    private Leads leads;

    @Inject
    private Actors actors;

    @Test
    void aVerbTellsTheDatabaseWhoActsAndInWhichRequest() throws Exception {
        Actor field1 = doors.enter("field1");

        List<String> acting = transactions.one(() -> {
            leads.list(ListQuery.all());
            return transactions.column(ACTING);
        });

        assertThat(acting).containsExactly(field1.key() + " " + field1.personId() + " " + Doors.REQUEST);
    }

    @Test
    void noConnectionRemembersWhoActedBefore() throws Exception {
        doors.enter("field1");
        List<String> after = new ArrayList<>();

        for (int i = 0; i < 10; i++) {
            leads.list(ListQuery.all());
            after.addAll(transactions.column("select coalesce(current_setting('mtl.actor', true), '')"));
        }

        assertThat(after).hasSize(10).containsOnly("");
    }

    @Test
    void aTransactionInWhichNobodyActsSeesAndChangesNothing() throws Exception {
        List<String> tables =
                List.of("leads.lead", "relationship.account", "relationship.contact", "relationship.visit");

        for (String table : tables) {
            assertThat(stored().number("select count(*) from " + table)).isPositive();
            assertThat(transactions.one(() -> transactions.column("select id from " + table)))
                    .as(table)
                    .isEmpty();
            assertThat(transactions.<Integer>one(() -> transactions.run("update " + table + " set note = 'nobody'")))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void anApplicationThatAllowsTooMuchIsStoppedByTheDatabase() throws Exception {
        UUID lead = leadOfField1();
        Actor field1 = doors.enter("field1");
        Actor field2 = doors.enter("field2");
        // The application believes that field2 may do in Madrid what field1 may.
        doors.enter(new Actor(field2.key(), field2.personId(), null, "field2", field1.homeUnit(), field1.reach()));

        Refusals.expect(CommonProblem.NOT_FOUND, () -> leads.lead(lead));
        Refusals.expect(CommonProblem.NOT_FOUND, () -> leads.archive(lead, 1));
        assertThat(leads.list(ListQuery.all()).items()).isEmpty();
        assertThatThrownBy(() -> leads.capture(Drafts.lead("Beyond the territory")))
                .hasStackTraceContaining("row-level security");

        doors.enter("field1");
        assertThat(leads.lead(lead).id()).isEqualTo(lead);
    }

    @Test
    void statementsPastTheFacadesSeeTheActorsTerritoryOnly() throws Exception {
        UUID lead = leadOfField1();

        doors.enter("field1");
        assertThat(rawCountAfterAVerb(lead)).containsExactly("1");

        doors.enter("field2");
        assertThat(rawCountAfterAVerb(lead)).containsExactly("0");
        int changed = transactions.one(() -> {
            leads.list(ListQuery.all());
            return transactions.run("update leads.lead set note = 'mine' where id = ?", lead);
        });
        assertThat(changed).isZero();
    }

    @Test
    void aTransactionNeverActsForASecondActor() {
        CaptureLead second = Drafts.lead(Companies.name());

        assertThatThrownBy(() -> transactions.one(() -> {
                    doors.enter("field1");
                    leads.list(ListQuery.all());
                    doors.enter("field2");
                    return leads.capture(second);
                }))
                .hasStackTraceContaining("acts for another actor already");

        assertThat(stored().number(COUNT, second.id())).isZero();
    }

    @Test
    void aVerbOpenToAnyoneLendsItsSightToNobody() throws Exception {
        UUID lead = leadOfField1();
        Actor field1 = doors.enter("field1");
        Actor field2 = doors.enter("field2");

        List<String> seen = transactions.one(() -> {
            leads.list(ListQuery.all());
            actors.named(field1.key());
            List<String> both = new ArrayList<>(transactions.column(ACTING));
            both.addAll(transactions.column(COUNT, lead));
            return both;
        });

        assertThat(seen).containsExactly(field2.key() + " " + field2.personId() + " " + Doors.REQUEST, "0");
    }

    private UUID leadOfField1() {
        doors.enter("field1");
        return leads.capture(Drafts.lead(Companies.name())).id();
    }

    private List<String> rawCountAfterAVerb(UUID lead) throws Exception {
        return transactions.one(() -> {
            leads.list(ListQuery.all());
            return transactions.column(COUNT, lead);
        });
    }
}
