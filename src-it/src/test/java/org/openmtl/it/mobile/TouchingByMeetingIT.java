package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmtl.it.harness.Database;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.system.Companies;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;

/** Whom we met, at an event or a visit, was touched by that, once. */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TouchingByMeetingIT {
    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

    private final MtlSystem mtl;
    private final Database database;
    private final Team team;
    private final String seller;

    TouchingByMeetingIT(MtlSystem mtl, RunningServer server) {
        this.mtl = mtl;
        this.database = server.home().superuser();
        this.team = Team.found(mtl);
        this.seller = team.hire("FIELD");
    }

    @Test
    void aLeadWhoComesToAnEventAttendedIt() {
        String email = Companies.email();
        Row lead = leads().create("name", "Ana Ruiz", "email", email);
        Row elsewhere = mtl.leads(MtlSystem.FIELD1).create("name", "Ana Ruiz", "email", email);
        Row event = RowKind.EVENT.make(mtl, seller);
        Row attendee = RowKind.ATTENDEE
                .ofWriter(mtl, seller)
                .create("eventId", event.id(), "name", "Ana Ruiz", "email", email.toUpperCase(java.util.Locale.ROOT));
        Phone scanner = Phone.of(mtl.anyone(), seller, RunningServer.DEMO_PASSWORD);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

        scanner.push(scanner.tell("attendee.check-in", attendee.id(), "at", now.toString()));
        scanner.push(scanner.tell(
                "attendee.check-in", attendee.id(), "at", now.minusSeconds(60).toString()));
        scanner.push(scanner.tell(
                "attendee.create", Phone.newId(), "eventId", event.id(), "name", "Ana Ruiz", "email", email));
        heard();

        List<JsonNode> touches = touches(lead, "event.attended");
        assertThat(touches).hasSize(2);
        assertThat(touches).extracting(touch -> touch.get("content").asText()).containsOnly(event.text("name"));
        assertThat(touches)
                .extracting(touch -> Instant.parse(touch.get("at").asText()))
                .contains(now);
        assertThat(database.number(
                        "select count(*) from leads.touch where kind = 'event.attended' and lead_id = ?::uuid",
                        elsewhere.id()))
                .isZero();
    }

    @Test
    void aVisitTouchesTheLeadsItYieldsAndThoseItIsAbout() {
        String account = RowKind.ACCOUNT.make(mtl, seller).id();
        Row known = leads().create("name", "Known", "accountId", account);
        Row colleagues = mtl.leads(team.hire("FIELD")).create("name", "Colleague's", "accountId", account);
        Row planned = mtl.visits(seller).create("accountId", account, "date", TODAY);
        Row early = leads().create("name", "Early", "visitId", planned.id());

        mtl.visits(seller).change(planned, "state", "DONE");
        heard();
        Row late = leads().create("name", "Late", "visitId", planned.id());

        for (Row lead : List.of(known, early, late)) {
            assertThat(touches(lead, "visit.done")).as(lead.text("name")).hasSize(1);
        }
        assertThat(touches(colleagues, "visit.done")).isEmpty();
        assertThat(leads().of(known, "timeline"))
                .extracting(entry -> entry.get("kind").asText())
                .containsOnlyOnce("visit")
                .doesNotContain("visit.done");
    }

    @Test
    void aVisitThatIsDoneBeforeAnybodyHearsOfItTouchesOnce() {
        String account = RowKind.ACCOUNT.make(mtl, seller).id();
        Row visit = mtl.visits(seller).create("accountId", account, "date", TODAY, "state", "DONE");
        Row lead = leads().create("name", "Ana Ruiz", "accountId", account, "visitId", visit.id());
        mtl.visits(seller).change(visit, "note", "Amended");
        heard();

        assertThat(touches(lead, "visit.done")).hasSize(1);
    }

    private RowsSystem leads() {
        return mtl.leads(seller);
    }

    private List<JsonNode> touches(Row lead, String kind) {
        return mtl.leads(team.hire("SALES_MANAGER")).of(lead, "touches").stream()
                .filter(touch -> touch.get("kind").asText().equals(kind))
                .toList();
    }

    /** Returns when no meeting waits to be heard of. */
    private void heard() {
        Awaitility.await()
                .until(() -> database.number(
                                "select count(*) from platform.fact_publication where listener = 'touches-of-meetings'")
                        == 0);
    }
}
