package org.openmtl.platform.identity;

import java.util.UUID;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of an integration that callers may write. */
public final class ServiceFields {
    public static final Field<String> NAME =
            Field.of("name", FieldTypes.text(100)).mandatory();

    /** Where its role begins to reach. */
    public static final Field<UUID> UNIT_ID =
            Field.of("unitId", FieldTypes.id()).mandatory();

    /** A disabled one is refused, whatever its tokens. */
    public static final Field<PersonState> STATE =
            Field.of("state", FieldTypes.oneOf(PersonState.class)).mandatory();

    /** Fields of a new one. */
    public static final FieldSet NEW = FieldSet.of(NAME, UNIT_ID);

    /** Fields that may change. */
    public static final FieldSet PATCH = FieldSet.of(NAME, STATE);

    private ServiceFields() {}
}
