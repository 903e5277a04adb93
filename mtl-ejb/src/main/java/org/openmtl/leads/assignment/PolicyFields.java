package org.openmtl.leads.assignment;

import jakarta.json.JsonArray;
import java.util.UUID;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of a policy about leads that callers may write; what is not given is not limited. */
public final class PolicyFields {
    private static final int MOST = 100_000;

    /** Unit for whose leads, and those of the units below, it holds; the caller's own when not given. */
    public static final Field<UUID> UNIT_ID = Field.of("unitId", FieldTypes.id());

    /** Segment whose leads it holds for; all that have no policy of their own when not given. */
    public static final Field<String> SEGMENT = Field.of("segment", FieldTypes.text(50));

    /** Working time within which a lead that was handed over is answered. */
    public static final Field<Long> ACCEPT_MINUTES = Field.of("acceptMinutes", FieldTypes.wholeNumber(MOST));

    /** Working time within which an accepted lead is contacted. */
    public static final Field<Long> CONTACT_MINUTES = Field.of("contactMinutes", FieldTypes.wholeNumber(MOST));

    /** Steps: atPercent of the working time, and do: NOTIFY, REASSIGN, POOL. */
    public static final Field<JsonArray> ESCALATION = Field.of("escalation", FieldTypes.array(2_000));

    public static final Field<Long> CLAIMS_PER_DAY = Field.of("claimsPerDay", FieldTypes.wholeNumber(MOST));
    public static final Field<Long> HOLDING_CAP = Field.of("holdingCap", FieldTypes.wholeNumber(MOST));
    public static final Field<Long> COOLDOWN_DAYS = Field.of("cooldownDays", FieldTypes.wholeNumber(MOST));
    public static final Field<Long> PROTECTION_DAYS = Field.of("protectionDays", FieldTypes.wholeNumber(MOST));

    /** After how many days without follow-up a lead goes back to the pool. */
    public static final Field<Long> IDLE_DAYS = Field.of("idleDays", FieldTypes.wholeNumber(MOST));

    /** After how many days in one stage a lead goes back to the pool. */
    public static final Field<Long> STUCK_DAYS = Field.of("stuckDays", FieldTypes.wholeNumber(MOST));

    /** How many days before its owner is warned. */
    public static final Field<Long> WARN_DAYS = Field.of("warnDays", FieldTypes.wholeNumber(MOST));

    /** All of them. */
    public static final FieldSet ALL = FieldSet.of(
            UNIT_ID,
            SEGMENT,
            ACCEPT_MINUTES,
            CONTACT_MINUTES,
            ESCALATION,
            CLAIMS_PER_DAY,
            HOLDING_CAP,
            COOLDOWN_DAYS,
            PROTECTION_DAYS,
            IDLE_DAYS,
            STUCK_DAYS,
            WARN_DAYS);

    private PolicyFields() {}
}
