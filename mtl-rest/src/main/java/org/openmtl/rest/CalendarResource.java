package org.openmtl.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.http.PathId;
import org.openmtl.platform.calendars.AskWorkingTime;
import org.openmtl.platform.calendars.CalendarFields;
import org.openmtl.platform.calendars.CalendarView;
import org.openmtl.platform.calendars.Calendars;
import org.openmtl.platform.calendars.InForce;
import org.openmtl.platform.listing.ListQuery;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.Slice;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** {@code /calendars}. */
@Path("calendars")
@ApplicationScoped
public class CalendarResource extends RowResource<CalendarView> {
    private static final Field<UUID> UNIT_ID = Field.of("unitId", FieldTypes.id());
    private static final Field<UUID> PERSON_ID = Field.of("personId", FieldTypes.id());
    private static final Field<OffsetDateTime> FROM = Field.of("from", FieldTypes.instant());
    private static final Field<OffsetDateTime> UNTIL = Field.of("until", FieldTypes.instant());

    @Inject
    private Calendars calendars;

    @Override
    FieldSet fields() {
        return CalendarFields.ALL;
    }

    @Override
    CalendarView create(NewRow row) {
        return calendars.add(row.id(), row.values(), row.once());
    }

    @Override
    CalendarView read(UUID id) {
        return calendars.calendar(id);
    }

    @Override
    Slice<CalendarView> list(ListQuery query) {
        return calendars.list(query);
    }

    @Override
    CalendarView change(UUID id, long version, Values patch) {
        return calendars.change(id, version, patch);
    }

    @Override
    void archive(UUID id, long version) {
        calendars.archive(id, version);
    }

    @Override
    Class<CalendarView> view() {
        return CalendarView.class;
    }

    /** Puts it in force for a unit and those below. */
    @PUT
    @Path("{id}/units/{unit}")
    public void giveUnit(@PathParam("id") PathId id, @PathParam("unit") PathId unit) {
        calendars.giveUnit(id.value(), unit.value());
    }

    /** Puts it in force for a person. */
    @PUT
    @Path("{id}/people/{person}")
    public void givePerson(@PathParam("id") PathId id, @PathParam("person") PathId person) {
        calendars.givePerson(id.value(), person.value());
    }

    /** What holds for a unit or a person. */
    @GET
    @Path("in-force")
    public InForce inForce(
            @QueryParam("unitId") @Nullable String unitId,
            @QueryParam("personId") @Nullable String personId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        if ((unitId == null) == (personId == null)) {
            throw MtlProblem.invalid("unitId", "required", "must be given, or personId instead");
        }
        UUID subject = (UUID) (unitId == null ? read(PERSON_ID, personId) : read(UNIT_ID, unitId));
        return calendars.inForce(new AskWorkingTime(subject, unitId == null, moment(FROM, from), moment(UNTIL, until)));
    }

    private static Instant moment(Field<OffsetDateTime> field, @Nullable String text) {
        return ((OffsetDateTime) read(field, text)).toInstant();
    }

    private static Object read(Field<?> field, @Nullable String text) {
        return FieldSet.readValue(field, text == null ? "" : text);
    }
}
