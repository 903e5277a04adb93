package org.openmtl.leads.ltc.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openmtl.leads.ltc.CriteriaFields;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Values;

/**
 * One condition on the evidence of a lead: it has a value in one of these places, and the value is right.
 *
 * @param anyOf JSON pointers (RFC 6901)
 * @param atLeast least number, or least length of a list; null for any
 * @param atMost greatest number, or greatest length of a list; null for any
 * @param oneOf values that will do; empty for any
 */
record Criterion(
        String name,
        List<String> anyOf,
        @Nullable Long atLeast,
        @Nullable Long atMost,
        List<JsonValue> oneOf) {
    /**
     * Reads criteria.
     *
     * @throws MtlProblem validation-failed
     */
    static List<Criterion> all(JsonArray criteria) {
        return criteria.stream().map(Criterion::of).toList();
    }

    private static Criterion of(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            throw MtlProblem.invalid(CriteriaFields.CRITERIA.name(), "type", "must be objects");
        }
        Values values = CriteriaFields.CRITERION.readNew(object);
        JsonArray oneOf = values.get(CriteriaFields.ONE_OF);
        return new Criterion(
                Objects.requireNonNull(values.get(CriteriaFields.NAME)),
                pointers(Objects.requireNonNull(values.get(CriteriaFields.ANY_OF))),
                values.get(CriteriaFields.AT_LEAST),
                values.get(CriteriaFields.AT_MOST),
                oneOf == null ? List.of() : oneOf);
    }

    private static List<String> pointers(JsonArray array) {
        List<String> pointers = array.stream()
                .map(value -> value instanceof JsonString text ? text.getString() : "")
                .toList();
        if (pointers.isEmpty() || pointers.stream().anyMatch(pointer -> !pointer.startsWith("/"))) {
            throw MtlProblem.invalid(
                    CriteriaFields.ANY_OF.name(), "pointer", "must be JSON pointers such as /lead/email");
        }
        return pointers;
    }

    boolean isMetBy(JsonObject evidence) {
        return anyOf.stream().anyMatch(pointer -> isRight(valueAt(evidence, pointer)));
    }

    private boolean isRight(JsonValue value) {
        return isThere(value) && isInRange(value) && (oneOf.isEmpty() || oneOf.contains(value));
    }

    private static boolean isThere(JsonValue value) {
        return value != JsonValue.NULL
                && !(value instanceof JsonString text && text.getString().isBlank());
    }

    private boolean isInRange(JsonValue value) {
        if (atLeast == null && atMost == null) {
            return true;
        }
        double number = number(value);
        return (atLeast == null || number >= atLeast) && (atMost == null || number <= atMost);
    }

    /** What is no number is in no range. */
    private static double number(JsonValue value) {
        if (value instanceof JsonArray list) {
            return list.size();
        }
        return value instanceof JsonNumber number ? number.doubleValue() : Double.NaN;
    }

    private static JsonValue valueAt(JsonObject evidence, String pointer) {
        try {
            return evidence.getValue(pointer);
        } catch (JsonException | IndexOutOfBoundsException nothingThere) {
            return JsonValue.NULL;
        }
    }
}
