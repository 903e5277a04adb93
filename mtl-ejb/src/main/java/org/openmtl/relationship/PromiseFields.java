package org.openmtl.relationship;

import java.time.LocalDate;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of a promise that callers may write. */
public final class PromiseFields {
    public static final Field<PromiseSide> PROMISED_BY =
            Field.of("promisedBy", FieldTypes.oneOf(PromiseSide.class)).mandatory();

    /** Who said so, on that side. */
    public static final Field<String> WHO = Field.of("who", FieldTypes.text(200));

    /** To whom on the other. */
    public static final Field<String> TO_WHOM = Field.of("toWhom", FieldTypes.text(200));

    public static final Field<String> WHAT =
            Field.of("what", FieldTypes.text(2000)).mandatory();
    public static final Field<LocalDate> DUE_ON = Field.of("dueOn", FieldTypes.date());
    /** OPEN when not given. */
    public static final Field<PromiseState> STATE = Field.of("state", FieldTypes.oneOf(PromiseState.class));

    /** All of them. */
    public static final FieldSet ALL = FieldSet.of(
            VisitNoteFields.VISIT_ID, VisitNoteFields.ACCOUNT_ID, PROMISED_BY, WHO, TO_WHOM, WHAT, DUE_ON, STATE);

    /** What may become of a promise later. */
    public static final FieldSet OUTCOME = FieldSet.of(STATE, DUE_ON, WHAT);

    private PromiseFields() {}
}
