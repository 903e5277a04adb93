package org.openmtl.platform.customfields;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.fields.FieldType;
import org.openmtl.shared.fields.FieldTypes;

/** Types of fields by definitions, and their values as JSON. */
final class AttributeTypes {
    private static final int USUAL_LENGTH = 500;
    private static final int USUAL_DIGITS = 2;

    private AttributeTypes() {}

    /** How values of the definition are read and what they keep to. */
    static FieldType<?> of(CustomFieldView field) {
        return switch (field.type()) {
            case TEXT ->
                FieldTypes.text(
                        field.maxLength() == null
                                ? USUAL_LENGTH
                                : field.maxLength().intValue());
            case INTEGER -> number(field, 0);
            case DECIMAL ->
                number(
                        field,
                        field.scale() == null ? USUAL_DIGITS : field.scale().intValue());
            case YES_NO -> FieldTypes.yesNo();
            case DATE -> FieldTypes.date();
            case INSTANT -> FieldTypes.instant();
            case CHOICE -> FieldTypes.choice(codes(field), names(field));
            case CHOICES -> FieldTypes.choices(codes(field), names(field));
            case URL -> FieldTypes.url();
            case EMAIL -> FieldTypes.email();
            case PHONE -> FieldTypes.phone();
            case COUNTRY -> FieldTypes.country();
        };
    }

    /** The codes of its choices, retired ones too. */
    static Set<String> codes(CustomFieldView field) {
        return choices(field).stream().map(choice -> choice.getString("value")).collect(Collectors.toUnmodifiableSet());
    }

    /** A value that was read, as JSON. */
    static JsonValue json(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof BigDecimal number) {
            return JsonValues.of(number);
        }
        if (value instanceof OffsetDateTime moment) {
            return JsonValues.of(moment.toInstant().toString());
        }
        return value instanceof Collection<?> several
                ? JsonValues.array(several).build()
                : JsonValues.of(value.toString());
    }

    private static FieldType<BigDecimal> number(CustomFieldView field, int digits) {
        return FieldTypes.decimal(
                bound(field.min(), CustomFieldFields.GREATEST.negate()),
                bound(field.max(), CustomFieldFields.GREATEST),
                digits);
    }

    private static BigDecimal bound(@Nullable BigDecimal given, BigDecimal otherwise) {
        return given == null ? otherwise : given;
    }

    /** Labels of choices by which files may call them; of two that are the same neither. */
    private static Map<String, String> names(CustomFieldView field) {
        Map<String, Set<String>> codes = new HashMap<>();
        for (JsonObject choice : choices(field)) {
            for (JsonValue label : choice.getJsonObject("label").values()) {
                codes.computeIfAbsent(lower(label), none -> new HashSet<>()).add(choice.getString("value"));
            }
        }
        Map<String, String> names = new HashMap<>();
        codes.forEach((name, meant) -> {
            if (meant.size() == 1) {
                names.put(name, meant.iterator().next());
            }
        });
        return names;
    }

    private static String lower(JsonValue label) {
        return ((JsonString) label).getString().strip().toLowerCase(Locale.ROOT);
    }

    private static List<JsonObject> choices(CustomFieldView field) {
        JsonArray choices = field.choices();
        return choices == null ? List.of() : choices.getValuesAs(JsonObject.class);
    }
}
