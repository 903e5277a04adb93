package org.openmtl.leads.scoring;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of a score model that callers may write, and what its verbs take. */
public final class ScoreModelFields {
    public static final Field<String> NAME =
            Field.of("name", FieldTypes.text(200)).mandatory();

    /** Whose leads it is for; without one for all that no other model is for. */
    public static final Field<String> SEGMENT = Field.of("segment", FieldTypes.text(50));

    /** Rules, caps and thresholds; another one makes another version. */
    public static final Field<JsonObject> DEFINITION =
            Field.of("definition", FieldTypes.object(60_000)).mandatory();

    /** Number of a version; the newest, when not given. */
    public static final Field<Long> V = Field.of("v", FieldTypes.wholeNumber(1_000_000));

    /** Ids of leads to be scored for a look. */
    public static final Field<JsonArray> LEADS =
            Field.of("leads", FieldTypes.array(10_000)).mandatory();

    /** What a new model takes. */
    public static final FieldSet NEW = FieldSet.of(NAME, SEGMENT, DEFINITION);

    /** What a change takes; the segment stays. */
    public static final FieldSet CHANGE = FieldSet.of(NAME, DEFINITION);

    /** What activating takes. */
    public static final FieldSet ACTIVATION = FieldSet.of(V);

    /** What a preview takes. */
    public static final FieldSet PREVIEW = FieldSet.of(V, LEADS);

    private ScoreModelFields() {}
}
