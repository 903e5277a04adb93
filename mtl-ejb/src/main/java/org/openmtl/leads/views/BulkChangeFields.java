package org.openmtl.leads.views;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.LeadFields;
import org.openmtl.platform.rows.Once;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** What a bulk change may write: nothing that tells one lead from another, and no stage, which has verbs of its own. */
public final class BulkChangeFields {
    /** Fields of leads that many may have in common. */
    public static final FieldSet CHANGEABLE = FieldSet.of(
            LeadFields.JOB_TITLE,
            LeadFields.COUNTRY,
            LeadFields.CITY,
            LeadFields.ORIGIN,
            LeadFields.NOTE,
            LeadFields.MARKETING_CONSENT,
            LeadFields.ACCOUNT_ID,
            LeadFields.UNIT_ID,
            LeadFields.ATTRIBUTES);

    /** Ids of the leads. */
    private static final Field<JsonArray> LEADS = Field.of("leads", FieldTypes.array(40 * BulkChanges.MOST));

    /** Text by the name of a filter of the list of leads. */
    private static final Field<JsonObject> FILTERS = Field.of("filters", FieldTypes.object(4_000));

    /** Merge patch for each lead. */
    private static final Field<JsonObject> CHANGE = Field.of("change", FieldTypes.object(30_000));

    private static final Field<Boolean> ARCHIVE = Field.of("archive", FieldTypes.yesNo());

    private static final FieldSet ALL = FieldSet.of(LEADS, FILTERS, CHANGE, ARCHIVE);

    private BulkChangeFields() {}

    /**
     * Reads what is to be done.
     *
     * @throws MtlProblem validation-failed, unless exactly one of leads and filters and one of change and archive is given
     */
    public static StartBulkChange read(UUID id, JsonObject body, @Nullable Once once) {
        Values given = ALL.readNew(body);
        JsonArray leads = given.get(LEADS);
        JsonObject filters = given.get(FILTERS);
        JsonObject change = given.get(CHANGE);
        if ((leads == null) == (filters == null)) {
            throw MtlProblem.invalid(LEADS.name(), "one-of", "either leads or filters must be given");
        }
        boolean archives = Boolean.TRUE.equals(given.get(ARCHIVE));
        boolean changes = change != null && !change.isEmpty();
        if (archives == changes) {
            throw MtlProblem.invalid(CHANGE.name(), "one-of", "either change or archive must be given");
        }
        return new StartBulkChange(
                id,
                leads == null
                        ? List.of()
                        : leads.stream().map(BulkChangeFields::id).toList(),
                filters == null ? null : SavedFilterFields.texts(filters),
                archives ? JsonValue.EMPTY_JSON_OBJECT : Objects.requireNonNull(change),
                once);
    }

    private static UUID id(JsonValue value) {
        String text = value instanceof JsonString string ? string.getString() : "";
        return Ids.parse(text).orElseThrow(() -> MtlProblem.invalid(LEADS.name(), "uuid", "must be ids"));
    }
}
