package org.openmtl.platform.customfields;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldType;
import org.openmtl.shared.fields.FieldTypes;

/** The fields of a definition. */
public final class CustomFieldFields {
    /** Greatest number and, below zero, the least: what a double still tells apart. */
    public static final BigDecimal GREATEST = new BigDecimal("1000000000000000");

    /** Most digits behind the point. */
    public static final int MOST_DIGITS = 6;

    private static final FieldType<BigDecimal> NUMBER = FieldTypes.decimal(GREATEST.negate(), GREATEST, MOST_DIGITS);

    public static final Field<RecordKind> KIND =
            Field.of("kind", FieldTypes.oneOf(RecordKind.class)).mandatory();

    /** Key of the values; never changes. */
    public static final Field<String> NAME = Field.of(
                    "name",
                    FieldTypes.text(
                            60,
                            Pattern.compile("[a-z][A-Za-z0-9_]*"),
                            "name",
                            "must be a letter in lower case, then up to 59 letters, digits and underscores"))
            .mandatory();

    /** By language: {@code en}, and {@code zh-CN} where it is there. */
    public static final Field<JsonObject> LABEL =
            Field.of("label", FieldTypes.object(2000)).mandatory();

    public static final Field<CustomFieldType> TYPE =
            Field.of("type", FieldTypes.oneOf(CustomFieldType.class)).mandatory();

    /** Whether who can be asked has to say it. */
    public static final Field<Boolean> REQUIRED = Field.of("required", FieldTypes.yesNo());

    /** What a new record has that says nothing of it. */
    public static final Field<JsonValue> DEFAULT_VALUE = Field.of("defaultValue", FieldTypes.json(12_000));

    public static final Field<Long> MAX_LENGTH = Field.of("maxLength", FieldTypes.wholeNumber(10_000));

    /** Digits behind the point. */
    public static final Field<Long> SCALE = Field.of("scale", FieldTypes.wholeNumber(MOST_DIGITS));

    public static final Field<BigDecimal> MIN = Field.of("min", NUMBER);
    public static final Field<BigDecimal> MAX = Field.of("max", NUMBER);
    public static final Field<String> UNIT = Field.of("unit", FieldTypes.text(20));

    /** In the order to show them: value, label, and retired where it is no longer offered. */
    public static final Field<JsonArray> CHOICES = Field.of("choices", FieldTypes.array(100_000));

    /** Whether nobody is asked for it any more. */
    public static final Field<Boolean> ARCHIVED = Field.of("archived", FieldTypes.yesNo());

    /** What a new definition takes. */
    public static final FieldSet NEW =
            FieldSet.of(KIND, NAME, LABEL, TYPE, REQUIRED, DEFAULT_VALUE, MAX_LENGTH, SCALE, MIN, MAX, UNIT, CHOICES);

    /** What of it may change. */
    public static final FieldSet PATCH =
            FieldSet.of(LABEL, REQUIRED, DEFAULT_VALUE, MAX_LENGTH, SCALE, MIN, MAX, UNIT, CHOICES, ARCHIVED);

    private CustomFieldFields() {}
}
