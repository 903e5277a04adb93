package org.openmtl.fieldsync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/**
 * Say what became of an operation that waited for a person.
 *
 * @param how whether it was taken over or left
 * @param note why, null for nothing worth saying
 * @param personId who sent it: ids are chosen by phones, so two people may have chosen the same; null when only one has
 */
public record ResolveOperation(
        Resolution how, @Nullable String note, @Nullable UUID personId) {
    public static final Field<Resolution> HOW =
            Field.of("how", FieldTypes.oneOf(Resolution.class)).mandatory();
    public static final Field<String> NOTE = Field.of("note", FieldTypes.text(2000));
    public static final Field<UUID> PERSON = Field.of("personId", FieldTypes.id());

    /** What resolving takes. */
    public static final FieldSet FIELDS = FieldSet.of(HOW, NOTE, PERSON);

    /** What a person did about it. */
    public enum Resolution {
        /** Entered it by hand. */
        APPLIED,
        DISMISSED
    }
}
