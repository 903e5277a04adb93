package org.openmtl.events;

import java.util.UUID;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of an attendee that callers may write. */
public final class AttendeeFields {
    /** The event. */
    public static final Field<UUID> EVENT_ID =
            Field.of("eventId", FieldTypes.id()).mandatory();

    public static final Field<String> NAME =
            Field.of("name", FieldTypes.text(200)).mandatory();
    public static final Field<String> COMPANY = Field.of("company", FieldTypes.text(200));
    public static final Field<String> JOB_TITLE = Field.of("jobTitle", FieldTypes.text(200));
    public static final Field<String> EMAIL = Field.of("email", FieldTypes.email());
    public static final Field<String> PHONE = Field.of("phone", FieldTypes.phone());
    /** What the code on the badge says; unique at an event. */
    public static final Field<String> TICKET = Field.of("ticket", FieldTypes.text(200));

    /** All of them. */
    public static final FieldSet ALL = FieldSet.of(EVENT_ID, NAME, COMPANY, JOB_TITLE, EMAIL, PHONE, TICKET);

    private AttendeeFields() {}
}
