package org.openmtl.relationship;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of a visit to an account that callers may write. */
public final class VisitFields {
    /** The account visited. */
    public static final Field<UUID> ACCOUNT_ID =
            Field.of("accountId", FieldTypes.id()).mandatory();

    /** Calendar day where the visit takes place. */
    public static final Field<LocalDate> DATE =
            Field.of("date", FieldTypes.date()).mandatory();

    /** IANA zone of the place; UTC when not given. */
    public static final Field<String> TIME_ZONE = Field.of("timeZone", FieldTypes.timeZone());

    /** PLANNED when not given. */
    public static final Field<VisitState> STATE = Field.of("state", FieldTypes.oneOf(VisitState.class));

    public static final Field<String> PURPOSE = Field.of("purpose", FieldTypes.text(2000));
    /** What came of it, such as FOLLOW_UP. */
    public static final Field<String> OUTCOME = Field.of("outcome", FieldTypes.code());

    public static final Field<String> RESULT = Field.of("result", FieldTypes.text(10000));
    public static final Field<String> NEXT_STEP = Field.of("nextStep", FieldTypes.text(2000));
    public static final Field<String> NOTE = Field.of("note", FieldTypes.text(10000));
    /** Members lat, lon (degrees) and acc (metres). */
    public static final Field<JsonObject> GPS = Field.of("gps", FieldTypes.object(400));

    /** Members formId, v and a: answers to a published form. */
    public static final Field<JsonObject> FORM = Field.of("form", FieldTypes.object(60000));

    /** References to photos: id, sha256, len, type, q. */
    public static final Field<JsonArray> PHOTOS = Field.of("photos", FieldTypes.files());

    /** When whoever pays the visit came; written by checking in only. */
    public static final Field<OffsetDateTime> CHECKED_IN_AT = Field.of("checkedInAt", FieldTypes.instant());

    /** Why a visit that is done was amended. */
    public static final Field<String> REASON = Field.of("reason", FieldTypes.text(500));

    /** All of them. */
    public static final FieldSet ALL = FieldSet.of(
            ACCOUNT_ID, DATE, TIME_ZONE, STATE, PURPOSE, OUTCOME, RESULT, NEXT_STEP, NOTE, GPS, FORM, PHOTOS);

    /** What is told of a planned visit once it is done. */
    public static final FieldSet RESULT_OF_PLANNED = ALL.without(ACCOUNT_ID, DATE, STATE);

    /** What may be amended of a visit that is done. */
    public static final FieldSet AMENDABLE = RESULT_OF_PLANNED.with(REASON);

    private VisitFields() {}
}
