package org.openmtl.platform.customfields.internal;

import static org.openmtl.platform.customfields.CustomFieldFields.CHOICES;
import static org.openmtl.platform.customfields.CustomFieldFields.DEFAULT_VALUE;
import static org.openmtl.platform.customfields.CustomFieldFields.LABEL;
import static org.openmtl.platform.customfields.CustomFieldFields.MAX;
import static org.openmtl.platform.customfields.CustomFieldFields.MAX_LENGTH;
import static org.openmtl.platform.customfields.CustomFieldFields.MIN;
import static org.openmtl.platform.customfields.CustomFieldFields.SCALE;
import static org.openmtl.platform.customfields.CustomFieldFields.UNIT;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.customfields.CustomFieldView;
import org.openmtl.platform.customfields.DefinedAttributes;
import org.openmtl.shared.FieldError;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.Labels;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.Values;

/** Judges a definition before it holds. Pure. */
final class DefinitionCheck {
    private static final int MOST_CHOICES = 200;
    private static final Set<String> OF_A_CHOICE = Set.of("value", "label", "retired");
    private static final Set<JsonValue> YES_NO = Set.of(JsonValue.TRUE, JsonValue.FALSE);
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} _.+-]{0,58}[\\p{L}\\p{N}_.+-])?");

    private final CustomFieldView field;
    private final List<FieldError> errors = new ArrayList<>();

    private DefinitionCheck(CustomFieldView field) {
        this.field = field;
    }

    /**
     * Checks a definition.
     *
     * @param before as it is now, null for a new one
     * @throws MtlProblem validation-failed, naming all that is wrong
     */
    static void check(CustomFieldView field, @Nullable CustomFieldView before) {
        DefinitionCheck check = new DefinitionCheck(field);
        check.judge();
        if (before != null && check.errors.isEmpty()) {
            check.judgeLosses(before);
        }
        if (check.errors.isEmpty()) {
            check.judgeDefault();
        }
        if (!check.errors.isEmpty()) {
            throw MtlProblem.invalid(check.errors);
        }
    }

    private void judge() {
        String label = Labels.broken(field.label(), Labels.LONGEST);
        if (!label.isEmpty()) {
            report(LABEL, "value", label);
        }
        judgeMember(MAX_LENGTH, field.maxLength());
        judgeMember(SCALE, field.scale());
        judgeMember(MIN, field.min());
        judgeMember(MAX, field.max());
        judgeMember(UNIT, field.unit());
        judgeMember(CHOICES, field.choices());
        if (field.maxLength() != null && field.maxLength() == 0) {
            report(MAX_LENGTH, "range", "must be a whole number from 1 to 10000");
        }
        if (field.min() != null && field.max() != null && field.min().compareTo(field.max()) > 0) {
            report(MAX, "order", "must not be below min");
        }
        if (field.type().isOfChoices() && !areChoices(field.choices())) {
            report(
                    CHOICES,
                    "value",
                    "must be 1 to " + MOST_CHOICES + " objects with a value, unique, a label, and retired where it is");
        }
    }

    private void judgeMember(Field<?> member, @Nullable Object value) {
        if (value != null && !field.type().allows(member.name())) {
            report(member, "type", "does not belong to a field of type " + field.type());
        }
    }

    private static boolean areChoices(@Nullable JsonArray choices) {
        Set<String> known = new HashSet<>();
        return choices != null
                && !choices.isEmpty()
                && choices.size() <= MOST_CHOICES
                && choices.stream().allMatch(choice -> isChoice(choice, known));
    }

    private static boolean isChoice(JsonValue value, Set<String> known) {
        return value instanceof JsonObject choice
                && OF_A_CHOICE.containsAll(choice.keySet())
                && choice.get("value") instanceof JsonString code
                && CODE.matcher(code.getString()).matches()
                && known.add(code.getString())
                && Labels.broken(choice.get("label"), Labels.LONGEST).isEmpty()
                && YES_NO.contains(choice.getOrDefault("retired", JsonValue.FALSE));
    }

    /** Records may hold every choice that there ever was. */
    private void judgeLosses(CustomFieldView before) {
        Set<String> lost = codes(before);
        lost.removeAll(codes(field));
        if (!lost.isEmpty()) {
            report(CHOICES, "kept", "must keep " + lost + ": retire a choice instead of taking it away");
        }
    }

    private static Set<String> codes(CustomFieldView field) {
        Set<String> codes = new HashSet<>();
        if (field.choices() != null) {
            field.choices().forEach(choice -> codes.add(choice.asJsonObject().getString("value")));
        }
        return codes;
    }

    private void judgeDefault() {
        if (field.defaultValue() == null) {
            return;
        }
        JsonObject value =
                JsonValues.object().add(field.name(), field.defaultValue()).build();
        try {
            DefinedAttributes.of(field.kind(), List.of(field))
                    .ofCaptured(Values.none().with(DefinedAttributes.FIELD, value));
        } catch (MtlProblem broken) {
            FieldError error = broken.errors().get(0);
            report(DEFAULT_VALUE, error.rule(), error.message());
        }
    }

    private void report(Field<?> member, String rule, String message) {
        errors.add(new FieldError(member.name(), rule, message));
    }
}
