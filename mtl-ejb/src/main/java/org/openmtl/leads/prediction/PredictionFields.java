package org.openmtl.leads.prediction;

import jakarta.json.JsonArray;
import java.util.UUID;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** What training a model takes; everything has a usual value. */
public final class PredictionFields {
    /** Parts of the leads, each predicted by a model that has seen the others only: 2 to 10. */
    public static final Field<Long> FOLDS = Field.of("folds", FieldTypes.wholeNumber(10));
    /** After so many days without an end a lead counts as lost. */
    public static final Field<Long> LOST_AFTER_DAYS = Field.of("lostAfterDays", FieldTypes.wholeNumber(3650));
    /** Names of the facts to learn from; all that are fit when not given. */
    public static final Field<JsonArray> FEATURES = Field.of("features", FieldTypes.array(5000));
    /** The unit to learn from, with those below; the caller's own when not given. */
    public static final Field<UUID> UNIT_ID = Field.of("unitId", FieldTypes.id());

    /** All of them. */
    public static final FieldSet ALL = FieldSet.of(FOLDS, LOST_AFTER_DAYS, FEATURES, UNIT_ID);

    private PredictionFields() {}
}
