package org.openmtl.fieldsync.internal;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.LostField;
import org.openmtl.relationship.CaptureTime;
import org.openmtl.shared.JsonValues;
import org.openmtl.shared.MtlProblem;
import org.openmtl.shared.ProblemJson;
import org.openmtl.shared.fields.JsonText;

/**
 * What became of an operation.
 *
 * @param members of the answer beside the state
 */
record Verdict(State state, JsonObject members) {
    private static final String STATE = "st";
    private static final String VERSION = "v";

    static Verdict applied(long version) {
        return new Verdict(State.APPLIED, versioned(version).build());
    }

    static Verdict merged(long version, List<LostField> lost) {
        return new Verdict(
                State.MERGED, versioned(version).add("lost", lost(lost)).build());
    }

    /** The row was changed in every field that was to be changed. */
    static Verdict contested(long version, List<LostField> lost) {
        JsonObjectBuilder members =
                versioned(version).add("reason", "contested").add("lost", lost(lost));
        return new Verdict(State.CONFLICT, members.build());
    }

    /** The row is archived. */
    static Verdict gone(long version) {
        return conflict("gone", version);
    }

    /** The row is in a state in which the wish makes no sense any more. */
    static Verdict conflict(String reason, long version) {
        return new Verdict(
                State.CONFLICT, versioned(version).add("reason", reason).build());
    }

    static Verdict rejected(MtlProblem problem) {
        return new Verdict(State.REJECTED, explained(problem));
    }

    static Verdict quarantined(MtlProblem problem) {
        return new Verdict(State.QUARANTINED, explained(problem));
    }

    static Verdict blocked(Collection<UUID> unmet) {
        return new Verdict(State.BLOCKED, waiting(unmet).build());
    }

    /** Others of its group could not be done. */
    static Verdict blockedByGroup(Collection<UUID> others) {
        return new Verdict(State.BLOCKED, waiting(others).add("reason", "group").build());
    }

    static Verdict retry(int seconds) {
        return new Verdict(
                State.RETRY, JsonValues.object().add("after", seconds).build());
    }

    /** Reads what {@link #text} wrote. */
    static Verdict read(String text) {
        JsonObject stored = JsonText.object(text);
        JsonObject members = JsonValues.object(stored).remove(STATE).build();
        return new Verdict(State.of(stored.getString(STATE)), members);
    }

    String text() {
        return start().toString();
    }

    Verdict with(String name, JsonValue value) {
        return new Verdict(state, JsonValues.object(members).add(name, value).build());
    }

    /** Tells how wrong the device's clock is, when it is notably wrong. */
    Verdict withClock(CaptureTime time) {
        Long skew = time.clockSkewMs();
        return skew != null && DeviceTime.isNotable(skew) ? with("clockSkewMs", JsonValues.of(skew)) : this;
    }

    /** Version the row has got, 0 when none. */
    long version() {
        return members.containsKey(VERSION) ? members.getJsonNumber(VERSION).longValue() : 0;
    }

    /** The answer when it is given for the first time. */
    JsonObject answer(JsonValue op) {
        return JsonValues.object()
                .add("op", op)
                .add(STATE, state.code())
                .addAll(JsonValues.object(members))
                .build();
    }

    /** The answer to a repetition. */
    JsonObject repeated(JsonValue op) {
        return JsonValues.object()
                .add("op", op)
                .add(STATE, "duplicate")
                .add("was", state.code())
                .addAll(JsonValues.object(members))
                .build();
    }

    private JsonObject start() {
        return JsonValues.object()
                .add(STATE, state.code())
                .addAll(JsonValues.object(members))
                .build();
    }

    private static JsonObjectBuilder waiting(Collection<UUID> unmet) {
        JsonArrayBuilder after = JsonValues.array();
        unmet.forEach(op -> after.add(op.toString()));
        return JsonValues.object().add("after", after);
    }

    private static JsonObjectBuilder versioned(long version) {
        return JsonValues.object().add(VERSION, version);
    }

    private static JsonObject explained(MtlProblem problem) {
        return JsonValues.object().add("problem", ProblemJson.of(problem)).build();
    }

    private static JsonArrayBuilder lost(List<LostField> fields) {
        JsonArrayBuilder lost = JsonValues.array();
        for (LostField field : fields) {
            lost.add(JsonValues.object()
                    .add("f", "/" + field.name())
                    .add("server", json(field.server()))
                    .add("policy", field.policy().code()));
        }
        return lost;
    }

    private static JsonValue json(@Nullable Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        return value instanceof Boolean yes ? yes ? JsonValue.TRUE : JsonValue.FALSE : JsonValues.of(value.toString());
    }
}
