package org.openmtl.leads.ltc;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of an outcome and of the opportunity it is about. */
public final class OutcomeFields {
    /** Identity of the event in LTC; told again it changes nothing. */
    public static final Field<String> EVENT_ID =
            Field.of("eventId", FieldTypes.text(200)).mandatory();

    public static final Field<Outcome> OUTCOME =
            Field.of("outcome", FieldTypes.oneOf(Outcome.class)).mandatory();
    public static final Field<String> REASON = Field.of("reason", FieldTypes.text(500));
    /** When it came out, there. */
    public static final Field<OffsetDateTime> AT =
            Field.of("at", FieldTypes.instant()).mandatory();
    /** Ids of the leads it is about. */
    public static final Field<JsonArray> LEAD_IDS =
            Field.of("leadIds", FieldTypes.array(10_000)).mandatory();

    public static final Field<JsonObject> OPPORTUNITY = Field.of("opportunity", FieldTypes.object(5_000));

    /** What telling an outcome takes. */
    public static final FieldSet NEW = FieldSet.of(EVENT_ID, OUTCOME, REASON, AT, LEAD_IDS, OPPORTUNITY);

    /** Identity in LTC. */
    public static final Field<String> EXTERNAL_ID =
            Field.of("externalId", FieldTypes.text(200)).mandatory();

    public static final Field<String> NAME = Field.of("name", FieldTypes.text(200));
    /** Stage there, in LTC's words. */
    public static final Field<String> STAGE = Field.of("stage", FieldTypes.text(100));
    /** A decimal number as text, so that nothing rounds it. */
    public static final Field<String> AMOUNT = Field.of(
            "amount",
            FieldTypes.text(
                    20,
                    Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?"),
                    "amount",
                    "must be a number such as 12500.00"));

    public static final Field<String> CURRENCY = Field.of(
            "currency",
            FieldTypes.text(3, Pattern.compile("[A-Z]{3}"), "currency", "must be an ISO 4217 code such as EUR"));
    /** Who works on it there. */
    public static final Field<String> OWNER = Field.of("owner", FieldTypes.text(200));

    public static final Field<OffsetDateTime> CLOSED_AT = Field.of("closedAt", FieldTypes.instant());

    /** What is told of an opportunity. */
    public static final FieldSet OF_OPPORTUNITY =
            FieldSet.of(EXTERNAL_ID, NAME, STAGE, AMOUNT, CURRENCY, OWNER, CLOSED_AT);

    private OutcomeFields() {}
}
