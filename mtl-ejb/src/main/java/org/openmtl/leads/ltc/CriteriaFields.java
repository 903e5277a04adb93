package org.openmtl.leads.ltc;

import jakarta.json.JsonArray;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of acceptance criteria, and of each one of them. */
public final class CriteriaFields {
    /** Not given: for segments without criteria of their own. */
    public static final Field<String> SEGMENT = Field.of("segment", FieldTypes.text(50));

    public static final Field<JsonArray> CRITERIA =
            Field.of("criteria", FieldTypes.array(20_000)).mandatory();

    /** What a new version takes. */
    public static final FieldSet NEW = FieldSet.of(SEGMENT, CRITERIA);

    /** By which a refusal names it. */
    public static final Field<String> NAME =
            Field.of("name", FieldTypes.text(100)).mandatory();
    /** JSON pointers into the evidence, one of which must have a value. */
    public static final Field<JsonArray> ANY_OF =
            Field.of("anyOf", FieldTypes.array(2_000)).mandatory();

    public static final Field<Long> AT_LEAST = Field.of("atLeast", FieldTypes.wholeNumber(1_000_000_000));
    public static final Field<Long> AT_MOST = Field.of("atMost", FieldTypes.wholeNumber(1_000_000_000));
    public static final Field<JsonArray> ONE_OF = Field.of("oneOf", FieldTypes.array(4_000));

    /** What one criterion takes. */
    public static final FieldSet CRITERION = FieldSet.of(NAME, ANY_OF, AT_LEAST, AT_MOST, ONE_OF);

    private CriteriaFields() {}
}
