package org.openmtl.platform.calendars.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.calendars.AskWorkingTime;
import org.openmtl.platform.calendars.InForce;
import org.openmtl.platform.calendars.WorkingTime;
import org.openmtl.platform.calendars.WorkingTimes;
import org.openmtl.platform.sql.Sql;
import org.openmtl.shared.fields.JsonText;

/** Which calendar is in force where. */
@ApplicationScoped
class CalendarUses implements WorkingTimes {
    private static final String COLUMNS = "c.id, c.time_zone, c.hours, c.holidays, c.exceptions";

    /** Nearest first: the later a unit stands in the ancestors, the nearer it is. */
    private static final String OF_UNIT = "SELECT " + COLUMNS + """
              FROM platform.unit u
              JOIN platform.calendar_use s ON s.unit_id = ANY (u.ancestors)
              JOIN platform.calendar c ON c.id = s.calendar_id
             WHERE u.id = ?
             ORDER BY array_position(u.ancestors, s.unit_id) DESC LIMIT 1
            """;

    /** Home is the unit of the first role, as at sign-in. */
    private static final String OF_PEOPLE = "SELECT p.id AS person_id, p.time_zone AS own_zone, " + COLUMNS + """
              FROM platform.person p
              LEFT JOIN LATERAL (
                   SELECT u.ancestors FROM platform.role_assignment a
                     JOIN platform.role r ON r.code = a.role
                     JOIN platform.unit u ON u.id = a.unit_id
                    WHERE a.person_id = p.id ORDER BY r.sees_customers DESC, a.id LIMIT 1) home ON true
              LEFT JOIN LATERAL (
                   SELECT s.calendar_id FROM platform.calendar_use s
                    WHERE s.person_id = p.id OR s.unit_id = ANY (home.ancestors)
                    ORDER BY s.person_id NULLS LAST, array_position(home.ancestors, s.unit_id) DESC LIMIT 1) used ON true
              LEFT JOIN platform.calendar c ON c.id = used.calendar_id
             WHERE p.id = ANY (?)
            """;

    private static final String ABSENT =
            "SELECT DISTINCT person_id FROM platform.absence WHERE person_id = ANY (?) AND starts_at <= ? AND ends_at > ?";

    private static final String GIVE_UNIT = """
            INSERT INTO platform.calendar_use (calendar_id, unit_id) VALUES (?, ?)
            ON CONFLICT (unit_id) DO UPDATE SET calendar_id = excluded.calendar_id
            """;

    private static final String GIVE_PERSON = """
            INSERT INTO platform.calendar_use (calendar_id, person_id) VALUES (?, ?)
            ON CONFLICT (person_id) DO UPDATE SET calendar_id = excluded.calendar_id
            """;

    private static final String WORKS_IN =
            "SELECT 1 FROM platform.role_assignment WHERE person_id = ? AND unit_id = ANY (?)";

    @Inject
    private Sql sql;

    /** A calendar in force, or the usual week where there is none. */
    private record Used(@Nullable UUID calendarId, WorkingTime time) {}

    void giveUnit(UUID calendarId, UUID unitId) {
        sql.run(GIVE_UNIT, calendarId, unitId);
    }

    void givePerson(UUID calendarId, UUID personId) {
        sql.run(GIVE_PERSON, calendarId, personId);
    }

    void end(UUID calendarId) {
        sql.run("DELETE FROM platform.calendar_use WHERE calendar_id = ?", calendarId);
    }

    boolean worksIn(UUID personId, Set<UUID> units) {
        return sql.exists(WORKS_IN, personId, units);
    }

    InForce inForce(AskWorkingTime question) {
        Used used = question.isPerson()
                ? usedBy(List.of(question.subject())).getOrDefault(question.subject(), usual(ZoneOffset.UTC))
                : usedIn(question.subject());
        long minutes = used.time().between(question.from(), question.until()).toMinutes();
        return new InForce(used.calendarId(), used.time().zone().getId(), minutes);
    }

    @Override
    public WorkingTime ofPerson(UUID personId) {
        return usedBy(List.of(personId))
                .getOrDefault(personId, usual(ZoneOffset.UTC))
                .time();
    }

    @Override
    public Map<UUID, WorkingTime> ofPeople(Collection<UUID> people) {
        Map<UUID, Used> used = usedBy(people);
        Map<UUID, WorkingTime> times = new HashMap<>();
        people.forEach(person -> times.put(
                person, used.getOrDefault(person, usual(ZoneOffset.UTC)).time()));
        return times;
    }

    @Override
    public WorkingTime ofUnit(UUID unitId) {
        return usedIn(unitId).time();
    }

    @Override
    public Set<UUID> absent(Collection<UUID> people, Instant at) {
        return new HashSet<>(sql.list(ABSENT, row -> row.getObject(1, UUID.class), people, at, at));
    }

    private Used usedIn(UUID unitId) {
        Optional<Used> found = sql.first(OF_UNIT, CalendarUses::used, unitId);
        return found.orElseGet(() -> usual(ZoneId.of("UTC")));
    }

    private Map<UUID, Used> usedBy(Collection<UUID> people) {
        Map<UUID, Used> found = new HashMap<>();
        sql.each(
                OF_PEOPLE,
                row -> found.put(
                        row.getObject("person_id", UUID.class),
                        row.getObject("id") == null ? usual(ZoneId.of(row.getString("own_zone"))) : used(row)),
                people);
        return found;
    }

    private static Used usual(ZoneId zone) {
        return new Used(null, WorkingTime.usual(zone));
    }

    private static Used used(ResultSet row) throws SQLException {
        WorkingTime time = CalendarReading.workingTime(
                row.getString("time_zone"),
                JsonText.object(row.getString("hours")),
                JsonText.array(row.getString("holidays")),
                JsonText.array(row.getString("exceptions")));
        return new Used(row.getObject("id", UUID.class), time);
    }
}
