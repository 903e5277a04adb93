package org.openmtl.mobile;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.fieldsync.ClockReading;
import org.openmtl.fieldsync.Push;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.fields.Field;
import org.openmtl.shared.fields.FieldSet;
import org.openmtl.shared.fields.FieldTypes;
import org.openmtl.shared.fields.Values;

/** Reads the body of a push, but for the operations: what is wrong with one of them is the answer to that one. */
final class PushReader {
    private static final String CLOCK = "clk";
    private static final long GREATEST = 999_999_999_999_999L;
    private static final int LONGEST = 1 << 20;

    private static final Field<UUID> DEVICE = Field.of("dev", FieldTypes.id());
    private static final Field<JsonArray> OPERATIONS =
            Field.of("ops", FieldTypes.array(LONGEST)).mandatory();
    private static final FieldSet BODY = FieldSet.of(DEVICE, OPERATIONS);

    private static final Field<OffsetDateTime> NOW = Field.of("now", FieldTypes.instant());
    private static final Field<Long> MONOTONIC = Field.of("mono", FieldTypes.wholeNumber(GREATEST));
    private static final Field<String> BOOT = Field.of("boot", FieldTypes.text(100));
    private static final FieldSet CLOCKS = FieldSet.of(NOW, MONOTONIC, BOOT);

    private PushReader() {}

    /**
     * The push.
     *
     * @throws MtlProblem validation-failed
     */
    static Push read(JsonObject body) {
        JsonValue operations = body.get(OPERATIONS.name());
        Values given = BODY.readNew(without(body, operations instanceof JsonArray));
        return new Push(
                given.get(DEVICE),
                clock(body.get(CLOCK)),
                List.copyOf(Objects.requireNonNull(operations).asJsonArray()));
    }

    /** The operations may hold what a field may not; they are looked at one by one later. */
    private static JsonObject without(JsonObject body, boolean holdsOperations) {
        JsonObjectBuilder rest = JsonValues.object(body).remove(CLOCK);
        if (holdsOperations) {
            rest.add(OPERATIONS.name(), JsonValue.EMPTY_JSON_ARRAY);
        }
        return rest.build();
    }

    /** What cannot be read of the clocks leaves times as they are told: no reason to keep what was captured on the phone. */
    private static ClockReading clock(@Nullable JsonValue clock) {
        try {
            JsonObject members = clock instanceof JsonObject json ? json : JsonValue.EMPTY_JSON_OBJECT;
            Values given = CLOCKS.readNew(members);
            return new ClockReading(given.get(NOW), given.get(MONOTONIC), given.get(BOOT));
        } catch (MtlProblem unreadable) {
            return new ClockReading(null, null, null);
        }
    }
}
