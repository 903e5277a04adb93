package org.openmtl.fieldsync;

import org.jspecify.annotations.Nullable;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/**
 * Say what became of an operation that waited for a person.
 *
 * @param how whether it was taken over or left
 * @param note why, null for nothing worth saying
 */
public record ResolveOperation(Resolution how, @Nullable String note) {
    public static final Field<Resolution> HOW =
            Field.of("how", FieldTypes.oneOf(Resolution.class)).mandatory();
    public static final Field<String> NOTE = Field.of("note", FieldTypes.text(2000));

    /** What resolving takes. */
    public static final FieldSet FIELDS = FieldSet.of(HOW, NOTE);

    /** What a person did about it. */
    public enum Resolution {
        /** Entered it by hand. */
        APPLIED,
        DISMISSED
    }
}
