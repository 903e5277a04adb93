package org.openmtl.platform.identity;

import java.util.UUID;
import java.util.regex.Pattern;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of a person that an administrator may write. */
public final class PersonFields {
    /** What the person signs in with; never changes. */
    public static final Field<String> USERNAME = Field.of(
                    "username",
                    FieldTypes.text(
                            100,
                            Pattern.compile("[a-z0-9._-]{2,100}"),
                            "pattern",
                            "must have 2 to 100 lower-case letters, digits, dots, underscores or hyphens"))
            .mandatory();

    public static final Field<String> DISPLAY_NAME =
            Field.of("displayName", FieldTypes.text(200)).mandatory();
    public static final Field<String> EMAIL = Field.of("email", FieldTypes.email());

    /** Language to speak to the person; English when not given. */
    public static final Field<String> LOCALE = Field.of("locale", FieldTypes.language());

    /** UTC when not given. */
    public static final Field<String> TIME_ZONE = Field.of("timeZone", FieldTypes.timeZone());

    /** Without one the person cannot sign in yet. */
    public static final Field<String> PASSWORD = Field.of("password", FieldTypes.verbatim(200));

    /** A first role; needs a unit, too. */
    public static final Field<Role> ROLE = Field.of("role", FieldTypes.oneOf(Role.class));

    /** Where the first role begins to reach. */
    public static final Field<UUID> UNIT_ID = Field.of("unitId", FieldTypes.id());

    /** Disabling ends all sessions. */
    public static final Field<PersonState> STATE =
            Field.of("state", FieldTypes.oneOf(PersonState.class)).mandatory();

    /** Fields of a new person. */
    public static final FieldSet NEW =
            FieldSet.of(USERNAME, DISPLAY_NAME, EMAIL, LOCALE, TIME_ZONE, PASSWORD, ROLE, UNIT_ID);

    /** Fields that may change. */
    public static final FieldSet PATCH = FieldSet.of(DISPLAY_NAME, EMAIL, LOCALE, TIME_ZONE, STATE);

    private PersonFields() {}
}
