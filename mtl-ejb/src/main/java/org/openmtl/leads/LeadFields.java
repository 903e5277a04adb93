package org.openmtl.leads;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.openmtl.platform.customfields.DefinedAttributes;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of a lead that callers may write. */
public final class LeadFields {
    public static final Field<String> NAME = Field.of("name", FieldTypes.text(200));
    public static final Field<String> COMPANY = Field.of("company", FieldTypes.text(200));
    public static final Field<String> JOB_TITLE = Field.of("jobTitle", FieldTypes.text(200));
    public static final Field<String> EMAIL = Field.of("email", FieldTypes.email());
    public static final Field<String> PHONE = Field.of("phone", FieldTypes.phone());
    public static final Field<String> COUNTRY = Field.of("country", FieldTypes.country());
    public static final Field<String> CITY = Field.of("city", FieldTypes.text(200));
    /** Where the lead came from, in the source's words. */
    public static final Field<String> ORIGIN = Field.of("origin", FieldTypes.text(100));

    public static final Field<String> NOTE = Field.of("note", FieldTypes.text(10_000));
    public static final Field<Boolean> MARKETING_CONSENT = Field.of("marketingConsent", FieldTypes.yesNo());
    /** Version of the text that was agreed to. */
    public static final Field<String> CONSENT_TEXT = Field.of("consentText", FieldTypes.text(100));

    public static final Field<OffsetDateTime> CONSENT_AT = Field.of("consentAt", FieldTypes.instant());
    public static final Field<LeadStage> STAGE = Field.of("stage", FieldTypes.oneOf(LeadStage.class));

    /** Why it enters the stage; told together with another stage only. */
    public static final Field<String> STAGE_REASON = Field.of("stageReason", FieldTypes.text(500));

    /** Line of business whose rules hold for it, by its code. */
    public static final Field<String> SEGMENT = Field.of("segment", FieldTypes.text(50));

    public static final Field<OffsetDateTime> FIRST_CONTACT_AT = Field.of("firstContactAt", FieldTypes.instant());
    public static final Field<OffsetDateTime> WON_AT = Field.of("wonAt", FieldTypes.instant());
    public static final Field<UUID> ACCOUNT_ID = Field.of("accountId", FieldTypes.id());
    public static final Field<UUID> CONTACT_ID = Field.of("contactId", FieldTypes.id());
    public static final Field<UUID> VISIT_ID = Field.of("visitId", FieldTypes.id());
    /** Identity in the system it came from. */
    public static final Field<String> EXTERNAL_ID = Field.of("externalId", FieldTypes.text(200));
    /** Unit whose territory it is in; the caller's own when not given. */
    public static final Field<UUID> UNIT_ID = Field.of("unitId", FieldTypes.id());
    /** Custom fields and further facts of its source, by name; patched one by one. */
    public static final Field<JsonObject> ATTRIBUTES = DefinedAttributes.FIELD;

    /** References to photos, of a card for instance: id, sha256, len, type, q. */
    public static final Field<JsonArray> PHOTOS = Field.of("photos", FieldTypes.files());

    /** All of them. */
    public static final FieldSet ALL = FieldSet.of(
            NAME,
            COMPANY,
            JOB_TITLE,
            EMAIL,
            PHONE,
            COUNTRY,
            CITY,
            ORIGIN,
            NOTE,
            MARKETING_CONSENT,
            CONSENT_TEXT,
            CONSENT_AT,
            STAGE,
            STAGE_REASON,
            SEGMENT,
            FIRST_CONTACT_AT,
            WON_AT,
            ACCOUNT_ID,
            CONTACT_ID,
            VISIT_ID,
            EXTERNAL_ID,
            UNIT_ID,
            ATTRIBUTES,
            PHOTOS);

    /** Why a lead is refused, or moves. */
    public static final Field<String> REASON =
            Field.of("reason", FieldTypes.text(500)).mandatory();

    /** What refusing a lead takes on a client that knows words only. */
    public static final FieldSet REFUSING = FieldSet.of(REASON);

    /** What moving a lead to another stage takes. */
    public static final FieldSet MOVING = FieldSet.of(REASON);

    public static final Field<Refusal> REFUSAL_CODE = Field.of("code", FieldTypes.oneOf(Refusal.class));
    public static final Field<String> REFUSAL_NOTE = Field.of("reason", FieldTypes.text(500));

    /** What refusing a lead takes; one of them must be given. */
    public static final FieldSet REFUSING_WITH_CODE = FieldSet.of(REFUSAL_CODE, REFUSAL_NOTE);

    /** Person whom a lead is handed over to. */
    public static final Field<UUID> NEW_OWNER = Field.of("ownerId", FieldTypes.id());

    /** Who gets it: a person unless something else is said. */
    public static final Field<Recipient> RECIPIENT = Field.of("to", FieldTypes.oneOf(Recipient.class));

    /** What handing a lead over takes. */
    public static final FieldSet HANDING_OVER = FieldSet.of(RECIPIENT, NEW_OWNER);

    private LeadFields() {}
}
