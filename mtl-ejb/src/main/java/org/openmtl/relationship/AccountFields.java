package org.openmtl.relationship;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.openmtl.platform.customfields.DefinedAttributes;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of a customer or prospect company that callers may write. */
public final class AccountFields {
    public static final Field<String> NAME =
            Field.of("name", FieldTypes.text(200)).mandatory();
    public static final Field<String> PHONE = Field.of("phone", FieldTypes.phone());
    public static final Field<String> EMAIL = Field.of("email", FieldTypes.email());
    public static final Field<String> WEBSITE = Field.of("website", FieldTypes.text(300));
    public static final Field<String> COUNTRY = Field.of("country", FieldTypes.country());
    public static final Field<String> CITY = Field.of("city", FieldTypes.text(200));
    public static final Field<String> ADDRESS = Field.of("address", FieldTypes.text(500));
    public static final Field<String> INDUSTRY = Field.of("industry", FieldTypes.text(100));
    /** A, B or C, decided at first contact and again on evidence. */
    public static final Field<AccountClass> ACCOUNT_CLASS =
            Field.of("accountClass", FieldTypes.oneOf(AccountClass.class));

    /** How far the account has come with us. */
    public static final Field<LifecycleStage> LIFECYCLE_STAGE =
            Field.of("lifecycleStage", FieldTypes.oneOf(LifecycleStage.class));

    /** The account it belongs to. */
    public static final Field<UUID> PARENT_ID = Field.of("parentId", FieldTypes.id());

    public static final Field<String> NOTE = Field.of("note", FieldTypes.text(10000));
    /** Unit whose territory it is in; the caller's own when not given. */
    public static final Field<UUID> UNIT_ID = Field.of("unitId", FieldTypes.id());

    /** Custom fields, by name; patched one by one. */
    public static final Field<JsonObject> ATTRIBUTES = DefinedAttributes.FIELD;

    /** All of them. */
    public static final FieldSet ALL = FieldSet.of(
            NAME,
            PHONE,
            EMAIL,
            WEBSITE,
            COUNTRY,
            CITY,
            ADDRESS,
            INDUSTRY,
            ACCOUNT_CLASS,
            LIFECYCLE_STAGE,
            PARENT_ID,
            NOTE,
            UNIT_ID,
            ATTRIBUTES);

    private AccountFields() {}
}
