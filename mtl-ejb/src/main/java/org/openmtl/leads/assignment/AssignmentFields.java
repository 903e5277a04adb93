package org.openmtl.leads.assignment;

import jakarta.json.JsonArray;
import java.util.UUID;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of teams and rule sets that callers may write. */
public final class AssignmentFields {
    public static final Field<String> NAME =
            Field.of("name", FieldTypes.text(200)).mandatory();

    /** Unit for whose leads, and those of the units below, it is; the caller's own when not given. */
    public static final Field<UUID> UNIT_ID = Field.of("unitId", FieldTypes.id());

    /** People in the order in which it is their turn: personId, weight, capacity, territories. */
    public static final Field<JsonArray> MEMBERS =
            Field.of("members", FieldTypes.array(200_000)).mandatory();

    /** Of a team. */
    public static final FieldSet TEAM = FieldSet.of(NAME, MEMBERS, UNIT_ID);

    /** When leads are assigned: CAPTURED, IMPORTED, MQL. */
    public static final Field<JsonArray> ASSIGN_ON = Field.of("assignOn", FieldTypes.array(100));

    /** Ordered rules: name, when, person or team, method, accountOwnerFirst, inWorkingHours, certificate. */
    public static final Field<JsonArray> RULES =
            Field.of("rules", FieldTypes.array(200_000)).mandatory();

    /** Whether leads that fit a rule and nobody can take go to the pool; they stay unassigned otherwise. */
    public static final Field<Boolean> OVERFLOW_TO_POOL = Field.of("overflowToPool", FieldTypes.yesNo());

    /** Of a rule set. */
    public static final FieldSet RULE_SET = FieldSet.of(NAME, ASSIGN_ON, RULES, OVERFLOW_TO_POOL, UNIT_ID);

    private AssignmentFields() {}
}
