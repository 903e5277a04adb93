package org.openmtl.leads.webforms;

import jakarta.json.JsonArray;
import java.util.UUID;
import java.util.regex.Pattern;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of a web form that callers may write. */
public final class WebFormFields {
    private static final Pattern MEMBER = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]{0,39}");

    public static final Field<String> NAME =
            Field.of("name", FieldTypes.text(200)).mandatory();

    /** Names of the fields of a lead that it shows. */
    public static final Field<JsonArray> FIELDS =
            Field.of("fields", FieldTypes.array(2000)).mandatory();

    /** Origins of pages whose scripts may send it; a plain form needs none. */
    public static final Field<JsonArray> ORIGINS = Field.of("origins", FieldTypes.array(8000));

    /** Field that people do not see; {@code website} when not given. */
    public static final Field<String> HONEYPOT = Field.of(
            "honeypot", FieldTypes.text(40, MEMBER, "pattern", "must be a letter, then letters, digits, - and _"));

    /** Version of the text that is agreed to. */
    public static final Field<String> CONSENT_TEXT = Field.of("consentText", FieldTypes.text(100));

    /** How often one network address may send it in a minute; 10 when not given. */
    public static final Field<Long> PER_MINUTE = Field.of("perMinute", FieldTypes.wholeNumber(600));

    /** Whether a lead comes of a submission only when its address is confirmed by mail; not so when not given. */
    public static final Field<Boolean> DOUBLE_OPT_IN = Field.of("doubleOptIn", FieldTypes.yesNo());

    /** Unit that its leads belong to; the caller's own when not given. */
    public static final Field<UUID> UNIT_ID = Field.of("unitId", FieldTypes.id());

    /** Fields of a new one. */
    public static final FieldSet NEW =
            FieldSet.of(NAME, FIELDS, ORIGINS, HONEYPOT, CONSENT_TEXT, PER_MINUTE, DOUBLE_OPT_IN, UNIT_ID);

    /** Fields that may change. */
    public static final FieldSet PATCH =
            FieldSet.of(NAME, FIELDS, ORIGINS, HONEYPOT, CONSENT_TEXT, PER_MINUTE, DOUBLE_OPT_IN);

    private WebFormFields() {}
}
