package org.openmtl.fieldsync.internal;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.shared.Ids;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** Reads elements of a push. What is wrong with one is a verdict on that one. */
final class DraftReader {
    private static final int LONGEST_CONTENT = 200_000;
    private static final long GREATEST = 999_999_999_999_999L;

    private static final Field<UUID> OP = Field.of("op", FieldTypes.id()).mandatory();
    private static final Field<Long> N =
            Field.of("n", FieldTypes.wholeNumber(GREATEST)).mandatory();
    private static final Field<String> TYPE =
            Field.of("type", FieldTypes.text(40)).mandatory();
    private static final Field<UUID> GROUP = Field.of("g", FieldTypes.id());
    private static final Field<UUID> ID = Field.of("id", FieldTypes.id()).mandatory();
    private static final Field<OffsetDateTime> AT = Field.of("at", FieldTypes.instant());
    private static final Field<String> ZONE = Field.of("tz", FieldTypes.timeZone());
    private static final Field<Long> MONOTONIC = Field.of("m", FieldTypes.wholeNumber(GREATEST));
    private static final Field<String> BOOT = Field.of("b", FieldTypes.text(100));
    private static final Field<JsonArray> AFTER = Field.of("after", FieldTypes.array(4000));
    private static final Field<Long> BASE = Field.of("base", FieldTypes.wholeNumber(GREATEST));
    private static final Field<JsonArray> OWN = Field.of("own", FieldTypes.array(4000));
    private static final Field<JsonObject> DATA = Field.of("data", FieldTypes.object(LONGEST_CONTENT));
    private static final Field<JsonObject> PATCH = Field.of("patch", FieldTypes.object(LONGEST_CONTENT));
    private static final FieldSet MEMBERS =
            FieldSet.of(OP, N, GROUP, TYPE, ID, AT, ZONE, MONOTONIC, BOOT, AFTER, BASE, OWN, DATA, PATCH);

    private DraftReader() {}

    static Draft read(JsonValue raw) {
        if (!(raw instanceof JsonObject json)) {
            return new Draft(raw, null, null, new byte[0], null, MtlProblem.invalid("ops", "type", "must be objects"));
        }
        UUID op = op(json);
        Long n = n(json);
        byte[] fingerprint = Fingerprint.of(json);
        try {
            return new Draft(raw, op, n, fingerprint, operation(MEMBERS.readNew(json)), null);
        } catch (MtlProblem refusal) {
            return new Draft(raw, op, n, fingerprint, null, refusal);
        }
    }

    private static Operation operation(Values given) {
        OperationType type = OperationType.of(Objects.requireNonNull(given.get(TYPE)))
                .orElseThrow(() -> MtlProblem.invalid(TYPE.name(), "one-of", "is not an operation known here"));
        boolean patches = type.content() == OperationType.Content.PATCH;
        Field<JsonObject> content = patches ? PATCH : DATA;
        if (type.content() != OperationType.Content.ANY_DATA) {
            refuseUnless(given, content, true);
        }
        refuseUnless(given, patches ? DATA : PATCH, false);
        refuseUnless(given, BASE, patches);
        if (!patches) {
            refuseUnless(given, OWN, false);
        }
        return new Operation(
                type,
                Objects.requireNonNull(given.get(ID)),
                given.get(AT),
                given.get(ZONE),
                given.get(MONOTONIC),
                given.get(BOOT),
                after(given.get(AFTER)),
                Objects.requireNonNullElse(given.get(BASE), 0L),
                own(given.get(OWN)),
                Objects.requireNonNullElse(given.get(content), JsonValue.EMPTY_JSON_OBJECT));
    }

    private static void refuseUnless(Values given, Field<?> field, boolean wanted) {
        if (wanted && given.get(field) == null) {
            throw MtlProblem.invalid(field.name(), "required", "must be given for this type of operation");
        }
        if (!wanted && given.has(field)) {
            throw MtlProblem.invalid(field.name(), "unknown-field", "does not belong to this type of operation");
        }
    }

    private static Set<UUID> after(@Nullable JsonArray ids) {
        Set<UUID> after = new LinkedHashSet<>();
        for (JsonValue id : ids == null ? JsonValue.EMPTY_JSON_ARRAY : ids) {
            after.add(uuid(id));
        }
        return after;
    }

    private static UUID uuid(JsonValue value) {
        UUID id = idOrNull(value);
        if (id == null) {
            throw MtlProblem.invalid(AFTER.name(), "uuid", "must be ids of operations");
        }
        return id;
    }

    private static Set<Long> own(@Nullable JsonArray versions) {
        Set<Long> own = new LinkedHashSet<>();
        for (JsonValue version : versions == null ? JsonValue.EMPTY_JSON_ARRAY : versions) {
            own.add(version(version));
        }
        return own;
    }

    private static long version(JsonValue value) {
        Long version = wholeOrNull(value);
        if (version == null) {
            throw MtlProblem.invalid(OWN.name(), "whole-number", "must be versions");
        }
        return version;
    }

    private static @Nullable UUID op(JsonObject json) {
        return idOrNull(json.get(OP.name()));
    }

    private static @Nullable UUID idOrNull(@Nullable JsonValue value) {
        return value instanceof JsonString text ? Ids.parse(text.getString()).orElse(null) : null;
    }

    private static @Nullable Long n(JsonObject json) {
        return wholeOrNull(json.get(N.name()));
    }

    private static @Nullable Long wholeOrNull(@Nullable JsonValue value) {
        String text = String.valueOf(value);
        return text.matches("[0-9]{1,15}") ? Long.valueOf(text) : null;
    }
}
