package org.openmtl.platform.identity;

import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** What the first start asks for. */
public final class SetupFields {
    /** As printed on the console. */
    public static final Field<String> SECRET =
            Field.of("secret", FieldTypes.text(100)).mandatory();

    /** Password of the first administrator. */
    public static final Field<String> PASSWORD =
            Field.of("password", FieldTypes.verbatim(200)).mandatory();

    /** Name of the organisation. */
    public static final Field<String> UNIT_NAME =
            Field.of("unitName", FieldTypes.text(200)).mandatory();

    /** All of them. */
    public static final FieldSet ALL =
            FieldSet.of(SECRET, PersonFields.USERNAME, PASSWORD, PersonFields.DISPLAY_NAME, UNIT_NAME);

    private SetupFields() {}
}
