package org.openmtl.platform.exchange;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** What somebody says of a mapping that is kept. */
public final class ImportMappingFields {
    private static final int LONGEST_COLUMNS = 50_000;
    private static final int LONGEST_DEFAULTS = 20_000;

    public static final Field<String> NAME =
            Field.of("name", FieldTypes.text(200)).mandatory();

    /** Kind of an {@link ImportTarget}. */
    public static final Field<String> KIND =
            Field.of("kind", FieldTypes.text(40)).mandatory();

    /** Field by column, null for a column to leave out; columns are known in any case, with any blanks and punctuation. */
    public static final Field<JsonObject> COLUMNS =
            Field.of("columns", FieldTypes.object(LONGEST_COLUMNS)).mandatory();

    /** Text by field, for rows that say nothing of it. */
    public static final Field<JsonObject> DEFAULTS = Field.of("defaults", FieldTypes.object(LONGEST_DEFAULTS));

    /** As the dates of each file tell, when it is not given. */
    public static final Field<DateOrder> DATE_ORDER = Field.of("dateOrder", FieldTypes.oneOf(DateOrder.class));

    /** UTC, when it is not given. */
    public static final Field<String> TIME_ZONE = Field.of("timeZone", FieldTypes.timeZone());

    public static final Field<UUID> UNIT_ID = Field.of("unitId", FieldTypes.id());

    /** All of them. */
    public static final FieldSet ALL = FieldSet.of(NAME, KIND, COLUMNS, DEFAULTS, DATE_ORDER, TIME_ZONE, UNIT_ID);

    private ImportMappingFields() {}
}
