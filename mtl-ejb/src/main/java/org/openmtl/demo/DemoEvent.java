package org.openmtl.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.openmtl.events.AddEvent;
import org.openmtl.events.AttendeeFields;
import org.openmtl.events.Attendees;
import org.openmtl.events.EventFields;
import org.openmtl.events.Events;
import org.openmtl.events.RegisterAttendee;
import org.openmtl.platform.rows.Rows;
import org.openmtl.shared.Ids;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.fields.Values;

/** An event of tomorrow in Madrid, with an agenda and a list of people who have tickets. */
@ApplicationScoped
class DemoEvent {
    /** An id of version 7 from the first day of 2026, the same in every installation. */
    private static final UUID ID = UUID.fromString("019b76da-a800-7002-8000-000000000001");

    private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    private static final int ATTENDEES = 40;

    @Inject
    private Events events;

    @Inject
    private Attendees attendees;

    @Inject
    private Rows written;

    @Inject
    private Clock clock;

    /** Creates it in that unit as whoever acts, all or none. */
    @Transactional
    void create(UUID unit) {
        LocalDate day = LocalDate.now(clock).plusDays(1);
        Values event = Values.none()
                .with(EventFields.NAME, "Metrology day Madrid")
                .with(EventFields.PLACE, "Círculo de la Industria, Calle de Alcalá 7, Madrid")
                .with(EventFields.STARTS_AT, at(day, "09:00"))
                .with(EventFields.ENDS_AT, at(day, "17:00"))
                .with(EventFields.TIME_ZONE, ZONE.getId())
                .with(EventFields.AGENDA, agenda(day))
                .with(EventFields.UNIT_ID, unit);
        events.add(new AddEvent(ID, event, null));
        written.write(); // before the people on its list
        List<List<String>> names = of("names", "europe");
        List<List<String>> companies = of("accounts", "madrid-field");
        for (int i = 0; i < ATTENDEES; i++) {
            Values attendee = attendee(names.get(i % names.size()), companies.get(i % companies.size()), i + 1);
            attendees.register(new RegisterAttendee(Ids.next(), attendee, null, null));
        }
    }

    boolean exists() {
        return Already.isThere(() -> events.event(ID));
    }

    private static List<List<String>> of(String table, String first) {
        return DemoTable.read(table).stream()
                .filter(row -> row.get(0).equals(first))
                .toList();
    }

    private static Values attendee(List<String> name, List<String> company, int number) {
        return Values.none()
                .with(AttendeeFields.EVENT_ID, ID)
                .with(AttendeeFields.NAME, name.get(1))
                .with(AttendeeFields.COMPANY, company.get(3))
                .with(AttendeeFields.EMAIL, name.get(2) + "@" + company.get(5))
                .with(AttendeeFields.TICKET, "MAD-%04d".formatted(number));
    }

    private static JsonArray agenda(LocalDate day) {
        JsonArrayBuilder agenda = JsonValues.array();
        for (List<String> row : DemoTable.read("sessions")) {
            JsonObjectBuilder session = JsonValues.object()
                    .add("id", row.get(0))
                    .add("startsAt", at(day, row.get(1)).toString())
                    .add("endsAt", at(day, row.get(2)).toString())
                    .add("title", row.get(3))
                    .add("speaker", row.get(4))
                    .add("room", row.get(5));
            agenda.add(row.get(6).isEmpty() ? session : session.add("track", row.get(6)));
        }
        return agenda.build();
    }

    private static OffsetDateTime at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toOffsetDateTime();
    }
}
