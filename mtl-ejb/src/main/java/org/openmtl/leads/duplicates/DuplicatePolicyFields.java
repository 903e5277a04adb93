package org.openmtl.leads.duplicates;

import java.util.UUID;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of a policy about duplicates that callers may write; an action that is not given is the usual one of the door. */
public final class DuplicatePolicyFields {
    /** Unit for whose leads, and those of the units below, it holds; the caller's own when not given. */
    public static final Field<UUID> UNIT_ID = Field.of("unitId", FieldTypes.id());

    /** Door it holds for; all that have no policy of their own when not given. */
    public static final Field<Door> DOOR = Field.of("door", FieldTypes.oneOf(Door.class));

    public static final Field<DuplicateAction> SAME_PERSON =
            Field.of("samePerson", FieldTypes.oneOf(DuplicateAction.class));

    /** Any but LINK: nobody is linked to who they only may be. */
    public static final Field<DuplicateAction> REVIEW = Field.of("review", FieldTypes.oneOf(DuplicateAction.class));

    /** ALERT or LINK: another lead of the same company is no duplicate. */
    public static final Field<DuplicateAction> SAME_ACCOUNT =
            Field.of("sameAccount", FieldTypes.oneOf(DuplicateAction.class));

    /** All of them. */
    public static final FieldSet ALL = FieldSet.of(UNIT_ID, DOOR, SAME_PERSON, REVIEW, SAME_ACCOUNT);

    private DuplicatePolicyFields() {}
}
