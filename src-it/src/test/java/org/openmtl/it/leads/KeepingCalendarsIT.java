package org.openmtl.it.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openmtl.it.harness.MtlTest;
import org.openmtl.it.http.Answer;
import org.openmtl.it.http.Problems;
import org.openmtl.it.system.Json;
import org.openmtl.it.system.MtlSystem;
import org.openmtl.it.system.Row;
import org.openmtl.it.system.RowsSystem;
import org.openmtl.it.system.Team;

/** A business calendar is made, put in force for a unit or a person, and asked. */
@MtlTest
class KeepingCalendarsIT {
    private static final String MADRID =
            "\"timeZone\":\"Europe/Madrid\",\"hours\":{\"mon\":[\"09:00-14:00\",\"16:00-19:00\"],\"tue\":[\"09:00-14:00\"]}";
    private static final String MONDAY = "&from=2026-11-23T00:00:00Z&until=2026-11-24T00:00:00Z";

    private final MtlSystem mtl;

    KeepingCalendarsIT(MtlSystem mtl) {
        this.mtl = mtl;
    }

    @Test
    void aUnitHasTheCalendarOfTheNearestAbove() {
        Team office = Team.found(mtl);
        Team team = office.foundBelow();
        assertThat(inForce("unitId=" + team.id() + MONDAY).get("workingMinutes").asLong())
                .isEqualTo(9 * 60);

        Row calendar = make("{\"name\":\"Madrid\",%s}", office);
        give(calendar, "units", office.id(), 204);

        JsonNode held = inForce("unitId=" + team.id() + MONDAY);
        assertThat(held.get("calendarId").asText()).isEqualTo(calendar.id());
        assertThat(held.get("timeZone").asText()).isEqualTo("Europe/Madrid");
        assertThat(held.get("workingMinutes").asLong()).isEqualTo(8 * 60);
    }

    @Test
    void aPersonsOwnCalendarStandsAboveTheUnitsAndHolidaysCount() {
        Team team = Team.found(mtl);
        String person = mtl.idOf(team.hire("FIELD"));
        give(make("{\"name\":\"Madrid\",%s}", team), "units", team.id(), 204);
        Row own = make("{\"name\":\"Half\",%s}", team);
        give(own, "people", person, 204);

        Row changed = calendars().change(own, "holidays", List.of(Map.of("day", "2026-11-23", "name", "Free")));

        assertThat(changed.etag()).isNotEqualTo(own.etag());
        assertThat(inForce("personId=" + person + MONDAY).get("workingMinutes").asLong())
                .isZero();
        assertThat(inForce("unitId=" + team.id() + MONDAY).get("workingMinutes").asLong())
                .isEqualTo(8 * 60);
        calendars().archive(changed);
        assertThat(inForce("personId=" + person + MONDAY).get("workingMinutes").asLong())
                .isEqualTo(8 * 60);
        give(changed, "people", person, 409);
    }

    @Test
    void aCalendarWithoutWorkIsRefused() {
        Answer answer = calendars().tryCreate("{\"name\":\"Never\",\"timeZone\":\"Mars/Base\",\"hours\":{\"mon\":[]}}");

        assertThat(Problems.fields(Problems.expect(answer, 400))).containsExactly("timeZone");
        Answer other = calendars().tryCreate("{\"name\":\"Never\",\"timeZone\":\"UTC\",\"hours\":{\"mon\":[]}}");
        assertThat(Problems.fields(Problems.expect(other, 400))).containsExactly("hours");
    }

    @Test
    void absencesAreOnesOwnOrThoseOfOnesPeople() {
        String person = mtl.idOf(MtlSystem.FIELD1);
        String body =
                Json.object("personId", person, "startsAt", "2027-08-01T00:00:00Z", "endsAt", "2027-08-15T00:00:00Z");
        String id = mtl.as(MtlSystem.MANAGER)
                .post("/api/v1/absences", body)
                .expect(201)
                .json()
                .get("id")
                .asText();

        Problems.expect(mtl.as(MtlSystem.FIELD2).post("/api/v1/absences", body), 400);
        assertThat(mtl.as(MtlSystem.FIELD1).get("/api/v1/absences").expect(200).body())
                .contains(id);
        Problems.expect(mtl.as(MtlSystem.FIELD2).send("DELETE", "/api/v1/absences/" + id, ""), 404);
        mtl.as(MtlSystem.FIELD1).send("DELETE", "/api/v1/absences/" + id, "").expect(204);
    }

    private RowsSystem calendars() {
        return new RowsSystem(mtl.as(MtlSystem.ADMIN), "/api/v1/calendars");
    }

    private Row make(String template, Team team) {
        String body = template.formatted(MADRID).replace("}}", "},\"unitId\":\"" + team.id() + "\"}");
        return Row.of(calendars().tryCreate(body).expect(201));
    }

    private void give(Row calendar, String to, String id, int status) {
        String path = "/api/v1/calendars/" + calendar.id() + "/" + to + "/" + id;
        mtl.as(MtlSystem.ADMIN).send("PUT", path, "").expect(status);
    }

    private JsonNode inForce(String query) {
        return mtl.as(MtlSystem.ADMIN)
                .get("/api/v1/calendars/in-force?" + query)
                .expect(200)
                .json();
    }
}
