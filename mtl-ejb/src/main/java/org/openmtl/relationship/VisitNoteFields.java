package org.openmtl.relationship;

import java.util.UUID;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldTypes;

/** What everything has that comes out of a visit, beside the visit itself. */
public final class VisitNoteFields {
    /** Visit it comes from; none for what came up otherwise. */
    public static final Field<UUID> VISIT_ID = Field.of("visitId", FieldTypes.id());

    /** Account it is about; that of the visit when not given. */
    public static final Field<UUID> ACCOUNT_ID = Field.of("accountId", FieldTypes.id());

    private VisitNoteFields() {}
}
