package org.openmtl.relationship;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.openmtl.platform.customfields.DefinedAttributes;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of a person at an account that callers may write. */
public final class ContactFields {
    /** The account the person is at. */
    public static final Field<UUID> ACCOUNT_ID =
            Field.of("accountId", FieldTypes.id()).mandatory();

    public static final Field<String> NAME =
            Field.of("name", FieldTypes.text(200)).mandatory();
    public static final Field<String> JOB_TITLE = Field.of("jobTitle", FieldTypes.text(200));
    public static final Field<String> EMAIL = Field.of("email", FieldTypes.email());
    public static final Field<String> PHONE = Field.of("phone", FieldTypes.phone());
    /** Role in the buying centre. */
    public static final Field<BuyingRole> BUYING_ROLE = Field.of("buyingRole", FieldTypes.oneOf(BuyingRole.class));

    public static final Field<Influence> INFLUENCE = Field.of("influence", FieldTypes.oneOf(Influence.class));
    /** How the person stands towards us. */
    public static final Field<Stance> STANCE = Field.of("stance", FieldTypes.oneOf(Stance.class));

    /** Null: never asked. */
    public static final Field<Boolean> MARKETING_CONSENT = Field.of("marketingConsent", FieldTypes.yesNo());

    public static final Field<String> NOTE = Field.of("note", FieldTypes.text(10000));

    /** Custom fields, by name; patched one by one. */
    public static final Field<JsonObject> ATTRIBUTES = DefinedAttributes.FIELD;

    /** All of them. */
    public static final FieldSet ALL = FieldSet.of(
            ACCOUNT_ID,
            NAME,
            JOB_TITLE,
            EMAIL,
            PHONE,
            BUYING_ROLE,
            INFLUENCE,
            STANCE,
            MARKETING_CONSENT,
            NOTE,
            ATTRIBUTES);

    private ContactFields() {}
}
