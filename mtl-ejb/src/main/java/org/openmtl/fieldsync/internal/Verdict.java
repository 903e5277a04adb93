package org.openmtl.fieldsync.internal;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.rows.LostField;
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
        return new Verdict(
                State.CONFLICT, versioned(version).add("reason", "gone").build());
    }

    static Verdict rejected(MtlProblem problem) {
        return new Verdict(State.REJECTED, explained(problem));
    }

    static Verdict quarantined(MtlProblem problem) {
        return new Verdict(State.QUARANTINED, explained(problem));
    }

    static Verdict blocked(Collection<UUID> unmet) {
        JsonArrayBuilder after = Json.createArrayBuilder();
        unmet.forEach(op -> after.add(op.toString()));
        return new Verdict(
                State.BLOCKED, Json.createObjectBuilder().add("after", after).build());
    }

    static Verdict retry(int seconds) {
        return new Verdict(
                State.RETRY, Json.createObjectBuilder().add("after", seconds).build());
    }

    /** Reads what {@link #text} wrote. */
    static Verdict read(String text) {
        JsonObject stored = JsonText.object(text);
        JsonObject members = Json.createObjectBuilder(stored).remove(STATE).build();
        return new Verdict(State.of(stored.getString(STATE)), members);
    }

    String text() {
        return start().toString();
    }

    Verdict with(String name, JsonValue value) {
        return new Verdict(
                state, Json.createObjectBuilder(members).add(name, value).build());
    }

    /** Version the row has got, 0 when none. */
    long version() {
        return members.containsKey(VERSION) ? members.getJsonNumber(VERSION).longValue() : 0;
    }

    /** The answer when it is given for the first time. */
    JsonObject answer(JsonValue op) {
        return Json.createObjectBuilder()
                .add("op", op)
                .add(STATE, state.code())
                .addAll(Json.createObjectBuilder(members))
                .build();
    }

    /** The answer to a repetition. */
    JsonObject repeated(JsonValue op) {
        return Json.createObjectBuilder()
                .add("op", op)
                .add(STATE, "duplicate")
                .add("was", state.code())
                .addAll(Json.createObjectBuilder(members))
                .build();
    }

    private JsonObject start() {
        return Json.createObjectBuilder()
                .add(STATE, state.code())
                .addAll(Json.createObjectBuilder(members))
                .build();
    }

    private static JsonObjectBuilder versioned(long version) {
        return Json.createObjectBuilder().add(VERSION, version);
    }

    private static JsonObject explained(MtlProblem problem) {
        return Json.createObjectBuilder()
                .add("problem", ProblemJson.of(problem))
                .build();
    }

    private static JsonArrayBuilder lost(List<LostField> fields) {
        JsonArrayBuilder lost = Json.createArrayBuilder();
        for (LostField field : fields) {
            lost.add(Json.createObjectBuilder()
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
        return value instanceof Boolean yes
                ? yes ? JsonValue.TRUE : JsonValue.FALSE
                : Json.createValue(value.toString());
    }
}
