package org.openmtl.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.harness.RunningServer;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowKind;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;

/** People come to an event, and scanners that are offline tell of it hours later. Three people are hired for all of it: passwords are slow. */
@MtlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandingAtTheDoorIT {
    private static final int[][] ORDERS = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};

    private final MtlSystem mtl;
    private final List<Phone> scanners;
    private final String manager;

    StandingAtTheDoorIT(MtlSystem mtl) {
        this.mtl = mtl;
        Team team = Team.found(mtl);
        this.manager = team.eventManager();
        this.scanners = IntStream.range(0, 3)
                .mapToObj(i -> Phone.of(mtl.anyone(), team.hire("FIELD"), RunningServer.DEMO_PASSWORD))
                .toList();
    }

    /** F18: in each order of arrival. */
    @RepeatedTest(6)
    void whoWasScannedByThreeOfflineScannersCameAtTheEarliest(RepetitionInfo nth) {
        String attendee = RowKind.ATTENDEE.make(mtl, manager).id();
        int earliest = Integer.MAX_VALUE;

        for (int scanner : ORDERS[nth.getCurrentRepetition() - 1]) {
            Phone phone = scanners.get(scanner);
            JsonNode result = phone.push(phone.tell("attendee.check-in", attendee, "at", minute(scanner)));

            assertThat(result.get("st").asText()).isEqualTo("applied");
            assertThat(result.has("already")).isEqualTo(scanner > earliest);
            earliest = Math.min(earliest, scanner);
        }

        assertThat(attendee(attendee).text("checkedInAt")).isEqualTo(minute(0));
    }

    @Test
    void threeScannersAtTheSameMomentAgree() {
        String attendee = RowKind.ATTENDEE.make(mtl, manager).id();

        List<String> states = scanners.parallelStream()
                .map(phone -> phone.push(
                                phone.tell("attendee.check-in", attendee, "at", minute(scanners.indexOf(phone))))
                        .get("st")
                        .asText())
                .toList();

        assertThat(states).containsOnly("applied");
        assertThat(attendee(attendee).text("checkedInAt")).isEqualTo(minute(0));
    }

    @Test
    void aCheckInIsTakenBackAndGivenAgain() {
        String attendee = RowKind.ATTENDEE.make(mtl, manager).id();
        Phone phone = scanners.get(0);
        phone.push(phone.tell("attendee.check-in", attendee, "at", minute(1)));

        phone.push(phone.tell("attendee.undo-check-in", attendee));
        assertThat(attendee(attendee).json().has("checkedInAt")).isFalse();
        JsonNode again = phone.push(phone.tell("attendee.undo-check-in", attendee));
        phone.push(phone.tell("attendee.check-in", attendee, "at", minute(2)));

        assertThat(again.get("already").asBoolean()).isTrue();
        assertThat(attendee(attendee).text("checkedInAt")).isEqualTo(minute(2));
    }

    @Test
    void whoWalksInIsOnTheListAndIn() {
        String event = RowKind.EVENT.make(mtl, manager).id();
        Phone phone = scanners.get(0);
        String id = Phone.newId();

        JsonNode result = phone.push(
                phone.tell("attendee.create", id, "eventId", event, "name", "Luis Vega", "company", "Vega Hermanos"));

        assertThat(result.get("st").asText()).isEqualTo("applied");
        assertThat(attendee(id).text("state")).isEqualTo("WALK_IN");
        assertThat(attendee(id).json().has("checkedInAt")).isTrue();
    }

    @Test
    void whoTakesOverAnEventTakesOverItsList() {
        Team top = Team.found(mtl);
        Team there = top.foundBelow();
        String organiser = top.hire("EVENT_MANAGER");
        Row attendee = RowKind.ATTENDEE.make(mtl, organiser);
        Row event = RowKind.EVENT.of(mtl, organiser).read(attendee.text("eventId"));
        Phone door = Phone.of(mtl.anyone(), there.hire("FIELD"), RunningServer.DEMO_PASSWORD);

        RowKind.EVENT.of(mtl, organiser).change(event, "unitId", there.id());

        assertThat(door.all("attendee"))
                .extracting(row -> row.get("id").asText())
                .containsExactly(attendee.id());
        assertThat(door.push(door.tell("attendee.check-in", attendee.id()))
                        .get("st")
                        .asText())
                .isEqualTo("applied");
    }

    @Test
    void whoIsPutOnAnotherListBelongsWhereItsEventDoes() {
        Team top = Team.found(mtl);
        Team there = top.foundBelow();
        String organiser = top.hire("EVENT_MANAGER");
        Row attendee = RowKind.ATTENDEE.make(mtl, organiser);
        Row other = RowKind.EVENT.make(mtl, there.hire("FIELD"));

        Row moved = RowKind.ATTENDEE.of(mtl, organiser).change(attendee, "eventId", other.id());

        assertThat(moved.text("unitId")).isEqualTo(there.id());
    }

    @Test
    void whatTheDoorTellsIsNeverRejected() {
        Phone phone = scanners.get(0);
        Row attendee = RowKind.ATTENDEE.make(mtl, manager);
        String event = attendee.text("eventId");

        for (JsonNode result : List.of(
                phone.push(phone.tell("attendee.check-in", Phone.newId())),
                phone.push(phone.tell("attendee.check-in", attendee.id(), "at", "noon")),
                phone.push(phone.tell("attendee.create", Phone.newId(), "name", "Nobody's guest")),
                phone.push(phone.tell(
                        "attendee.create",
                        Phone.newId(),
                        "eventId",
                        event,
                        "name",
                        "Twin",
                        "ticket",
                        attendee.text("ticket"))))) {
            assertThat(result.get("st").asText()).as("%s", result).isEqualTo("quarantined");
        }
    }

    @Test
    void aPhoneReadsTheAgendaAndIsToldWhenItIsTheSame() {
        Row event = RowKind.EVENT.make(mtl, manager);
        Object session = Map.of(
                "id", "s1", "title", "Welcome", "startsAt", "2026-11-26T08:00:00Z", "endsAt", "2026-11-26T08:45:00Z");
        events().change(event, "agenda", List.of(session));
        String path = "/mobile/v1/events/" + event.id() + "/agenda";

        Answer agenda = mtl.as(manager).get(path).expect(200);

        assertThat(agenda.json().at("/agenda/0/title").asText()).isEqualTo("Welcome");
        assertThat(mtl.as(manager)
                        .with("If-None-Match", agenda.header("ETag").orElseThrow())
                        .get(path)
                        .status())
                .isEqualTo(304);
        assertThat(scanners.get(0).all("event"))
                .filteredOn(row -> row.get("id").asText().equals(event.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.at("/d/agenda/0/id").asText()).isEqualTo("s1"));
    }

    @Test
    void anAgendaIsMadeOfSessions() {
        Row event = RowKind.EVENT.make(mtl, manager);

        Answer answer = events().tryChange(event, "{\"agenda\":[{\"id\":\"s1\",\"colour\":1},4]}");

        assertThat(Problems.fields(Problems.expect(answer, 400)))
                .contains("/agenda/0/colour", "/agenda/0/title", "/agenda/1");
    }

    private RowsSystem events() {
        return RowKind.EVENT.of(mtl, manager);
    }

    private Row attendee(String id) {
        return RowKind.ATTENDEE.of(mtl, manager).read(id);
    }

    private static String minute(int minute) {
        return "2026-11-20T09:0" + minute + ":00Z";
    }
}
