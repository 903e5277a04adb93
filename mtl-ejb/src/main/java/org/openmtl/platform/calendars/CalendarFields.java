package org.openmtl.platform.calendars;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of calendars and absences that callers may write. */
public final class CalendarFields {
    public static final Field<String> NAME =
            Field.of("name", FieldTypes.text(200)).mandatory();
    public static final Field<String> TIME_ZONE =
            Field.of("timeZone", FieldTypes.timeZone()).mandatory();

    /** By day of the week, {@code mon} to {@code sun}, stretches such as {@code 09:00-18:00}; a day that is not here is free. */
    public static final Field<JsonObject> HOURS =
            Field.of("hours", FieldTypes.object(5_000)).mandatory();

    /** Free days: day and name. */
    public static final Field<JsonArray> HOLIDAYS = Field.of("holidays", FieldTypes.array(200_000));

    /** Days with hours of their own: day, hours and name. They stand above holidays. */
    public static final Field<JsonArray> EXCEPTIONS = Field.of("exceptions", FieldTypes.array(200_000));

    /** Unit whose people keep the calendar; the caller's own when not given. */
    public static final Field<UUID> UNIT_ID = Field.of("unitId", FieldTypes.id());

    /** Of a calendar. */
    public static final FieldSet ALL = FieldSet.of(NAME, TIME_ZONE, HOURS, HOLIDAYS, EXCEPTIONS, UNIT_ID);

    /** Who is absent; whoever asks when not given. */
    public static final Field<UUID> PERSON_ID = Field.of("personId", FieldTypes.id());

    public static final Field<OffsetDateTime> STARTS_AT =
            Field.of("startsAt", FieldTypes.instant()).mandatory();
    public static final Field<OffsetDateTime> ENDS_AT =
            Field.of("endsAt", FieldTypes.instant()).mandatory();

    /** Of an absence. */
    public static final FieldSet ABSENCE = FieldSet.of(PERSON_ID, STARTS_AT, ENDS_AT);

    private CalendarFields() {}
}
