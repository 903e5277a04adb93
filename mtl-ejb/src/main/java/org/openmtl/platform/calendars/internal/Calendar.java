package org.openmtl.platform.calendars.internal;

import jakarta.json.JsonArray;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.calendars.CalendarFields;
import org.openmtl.platform.calendars.CalendarView;
import org.openmtl.platform.identity.Actor;
import org.openmtl.platform.rows.TerritorialRow;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.JsonText;
import org.openmtl.shared.fields.Values;

/** When work is done. It is kept by people of a unit and put in force for units and persons; deadlines computed by it stay. */
@Entity
@Table(schema = "platform", name = "calendar")
class Calendar extends TerritorialRow {
    private String name;

    @Column(name = "time_zone")
    private String timeZone;

    private String hours;
    private String holidays = JsonText.EMPTY_ARRAY;
    private String exceptions = JsonText.EMPTY_ARRAY;

    /** For the persistence provider. */
    protected Calendar() {}

    /** One just made. */
    Calendar(UUID id, Values values, UUID unitId, Actor by, OffsetDateTime now) {
        super(id, unitId, by, now);
        learn(values);
    }

    /**
     * Takes over the fields that are given.
     *
     * @throws MtlProblem validation-failed
     */
    void change(Values patch, Actor by, OffsetDateTime now) {
        learn(patch);
        changed(by, now);
    }

    private void learn(Values given) {
        given.ifGiven(CalendarFields.NAME, value -> name = Objects.requireNonNull(value));
        given.ifGiven(CalendarFields.TIME_ZONE, value -> timeZone = Objects.requireNonNull(value));
        given.ifGiven(CalendarFields.HOURS, value -> hours = JsonText.of(value));
        given.ifGiven(CalendarFields.HOLIDAYS, value -> holidays = text(value));
        given.ifGiven(CalendarFields.EXCEPTIONS, value -> exceptions = text(value));
        given.ifGiven(CalendarFields.UNIT_ID, value -> moveTo(Objects.requireNonNullElse(value, unitId())));
        List<FieldError> errors =
                CalendarReading.errors(JsonText.object(hours), JsonText.array(holidays), JsonText.array(exceptions));
        if (!errors.isEmpty()) {
            throw MtlProblem.invalid(errors);
        }
    }

    private static String text(@Nullable JsonArray value) {
        return value == null ? JsonText.EMPTY_ARRAY : value.toString();
    }

    CalendarView view() {
        return new CalendarView(
                id(),
                version(),
                unitId(),
                name,
                timeZone,
                JsonText.object(hours),
                JsonText.array(holidays),
                JsonText.array(exceptions),
                createdAt(),
                createdBy(),
                updatedAt(),
                updatedBy(),
                archivedAt());
    }
}
