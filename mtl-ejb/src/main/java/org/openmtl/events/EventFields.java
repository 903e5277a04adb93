package org.openmtl.events;

import jakarta.json.JsonArray;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of an event that callers may write. */
public final class EventFields {
    public static final Field<String> NAME =
            Field.of("name", FieldTypes.text(200)).mandatory();
    public static final Field<String> PLACE = Field.of("place", FieldTypes.text(300));
    public static final Field<OffsetDateTime> STARTS_AT =
            Field.of("startsAt", FieldTypes.instant()).mandatory();
    public static final Field<OffsetDateTime> ENDS_AT =
            Field.of("endsAt", FieldTypes.instant()).mandatory();

    /** IANA zone of the place; UTC when not given. */
    public static final Field<String> TIME_ZONE = Field.of("timeZone", FieldTypes.timeZone());

    /** Sessions in their order; members id, startsAt, endsAt, title, speaker, room, track. */
    public static final Field<JsonArray> AGENDA = Field.of("agenda", FieldTypes.array(60_000));

    /** Unit whose territory it is in; the caller's own when not given. */
    public static final Field<UUID> UNIT_ID = Field.of("unitId", FieldTypes.id());

    /** All of them. */
    public static final FieldSet ALL = FieldSet.of(NAME, PLACE, STARTS_AT, ENDS_AT, TIME_ZONE, AGENDA, UNIT_ID);

    /** Those of a session of the agenda. */
    public static final FieldSet SESSION = FieldSet.of(
            Field.of("id", FieldTypes.text(40)).mandatory(),
            STARTS_AT,
            ENDS_AT,
            Field.of("title", FieldTypes.text(300)).mandatory(),
            Field.of("speaker", FieldTypes.text(200)),
            Field.of("room", FieldTypes.text(100)),
            Field.of("track", FieldTypes.text(100)));

    private EventFields() {}
}
