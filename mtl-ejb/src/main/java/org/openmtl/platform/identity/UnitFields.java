package org.openmtl.platform.identity;

import java.util.UUID;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of a unit that callers may write. */
public final class UnitFields {
    public static final Field<String> NAME =
            Field.of("name", FieldTypes.text(200)).mandatory();
    public static final Field<UnitKind> KIND =
            Field.of("kind", FieldTypes.oneOf(UnitKind.class)).mandatory();

    /** The unit above. */
    public static final Field<UUID> PARENT_ID =
            Field.of("parentId", FieldTypes.id()).mandatory();

    /** All of them. */
    public static final FieldSet ALL = FieldSet.of(NAME, KIND, PARENT_ID);

    private UnitFields() {}
}
