package org.openmtl.relationship;

import java.time.LocalDate;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of a finding that callers may write. */
public final class FindingFields {
    public static final Field<FindingKind> KIND =
            Field.of("kind", FieldTypes.oneOf(FindingKind.class)).mandatory();

    /** The competitor, the expertise wanted, or the topic. */
    public static final Field<String> SUBJECT = Field.of("subject", FieldTypes.text(200));

    public static final Field<String> TEXT = Field.of("text", FieldTypes.text(2000));
    /** Until when an expert is wanted. */
    public static final Field<LocalDate> NEEDED_BY = Field.of("neededBy", FieldTypes.date());

    /** Whether whoever tells it saw or heard it, and not from somebody else. */
    public static final Field<Boolean> FIRST_HAND = Field.of("firstHand", FieldTypes.yesNo());

    /** All of them. */
    public static final FieldSet ALL = FieldSet.of(
            VisitNoteFields.VISIT_ID, VisitNoteFields.ACCOUNT_ID, KIND, SUBJECT, TEXT, NEEDED_BY, FIRST_HAND);

    private FindingFields() {}
}
