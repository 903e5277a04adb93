package org.openmtl.leads.attribution;

import jakarta.json.JsonArray;
import java.util.UUID;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The parameters of a run; all but the model have usual values. */
public final class AttributionFields {
    private static final int MOST_DAYS = 3650;
    private static final int MOST_MINUTES = 10_080;

    public static final Field<AttributionModel> MODEL =
            Field.of("model", FieldTypes.oneOf(AttributionModel.class)).mandatory();
    /** How long before the conversion a touch may lie. */
    public static final Field<Long> LOOKBACK_DAYS = Field.of("lookbackDays", FieldTypes.wholeNumber(MOST_DAYS));
    /** Of TIME_DECAY. */
    public static final Field<Long> HALF_LIFE_DAYS = Field.of("halfLifeDays", FieldTypes.wholeNumber(MOST_DAYS));

    public static final Field<Milestone> MILESTONE = Field.of("milestone", FieldTypes.oneOf(Milestone.class));
    public static final Field<Dimension> DIMENSION = Field.of("dimension", FieldTypes.oneOf(Dimension.class));
    /** A touch that repeats the kind and channel of the one before within so many minutes does not count. */
    public static final Field<Long> DEDUP_MINUTES = Field.of("dedupMinutes", FieldTypes.wholeNumber(MOST_MINUTES));
    /** How many channels back a Markov chain remembers: 1 to 3. */
    public static final Field<Long> MARKOV_ORDER = Field.of("markovOrder", FieldTypes.wholeNumber(3));
    /** Only leads that are in one of these stages. */
    public static final Field<JsonArray> STAGES = Field.of("stages", FieldTypes.array(500));
    /** The unit to walk through, with those below; the caller's own when not given. */
    public static final Field<UUID> UNIT_ID = Field.of("unitId", FieldTypes.id());

    /** What starting a run takes. */
    public static final FieldSet ALL = FieldSet.of(
            MODEL, LOOKBACK_DAYS, HALF_LIFE_DAYS, MILESTONE, DIMENSION, DEDUP_MINUTES, MARKOV_ORDER, STAGES, UNIT_ID);

    private AttributionFields() {}
}
