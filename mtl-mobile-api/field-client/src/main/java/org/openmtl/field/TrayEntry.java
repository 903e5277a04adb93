package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Something a person must look at. It stays until somebody dismisses it. Immutable. */
public final class TrayEntry {
    private static final String UNHEARD = "unheard";

    private final Operation operation;
    private final JsonObject result;

    TrayEntry(String key, String text) {
        JsonObject entry = Json.own(text);
        this.operation = new Operation(key, Json.text(entry.getObject("op")));
        this.result = entry.getObject("result");
    }

    /** What was done. */
    public Operation operation() {
        return operation;
    }

    TrayEntry(Operation operation, JsonObject result) {
        this.operation = operation;
        this.result = result;
    }

    /** The refusal of an operation that the server did not even look at. */
    static JsonObject refusal(Operation operation, Problem problem) {
        JsonObject result = new JsonObject();
        result.put("op", operation.id());
        result.put("st", "rejected");
        result.put("problem", problem.members());
        result.put(UNHEARD, true);
        return result;
    }

    /** The same verdict on another operation. */
    TrayEntry of(Operation other) {
        return new TrayEntry(other, result);
    }

    String text() {
        JsonObject entry = new JsonObject();
        entry.put("op", Json.own(operation.text()));
        entry.put("result", result);
        return Json.text(entry);
    }

    /** All there are, oldest first. */
    static List<TrayEntry> all(Store store) {
        List<TrayEntry> entries = new ArrayList<>();
        Tables.all(store, Tables.TRAY).forEach((key, text) -> entries.add(new TrayEntry(key, text)));
        return entries;
    }

    /** Ids of operations that had no effect. */
    static Set<String> hopeless(Store store) {
        Set<String> ids = new HashSet<>();
        for (TrayEntry entry : all(store)) {
            if (entry.isHopeless()) {
                ids.add(entry.operation().id());
            }
        }
        return ids;
    }

    /**
     * The server's verdict: {@code rejected} and {@code conflict} say that it had no effect, {@code blocked} that one it depends on had
     * none, {@code merged} which fields somebody else won, {@code quarantined} that it waits for somebody at the server.
     */
    public String state() {
        return Verdicts.state(result);
    }

    /** Whether it had no effect because another had none. */
    boolean dependsOn(Operation other) {
        boolean isTogether = isHopeless() && operation.isGroupedWith(other);
        return isTogether || isBlocked() && operation.after().contains(other.id());
    }

    private boolean isBlocked() {
        return "blocked".equals(state());
    }

    /** Whether the server remembers its verdict, and would repeat it. */
    boolean isRemembered() {
        return !isBlocked() && !result.has(UNHEARD);
    }

    /** Whether the operation had no effect, so that nothing that depends on it can have one. */
    boolean isHopeless() {
        return Verdicts.hadNone(state());
    }

    /** The whole verdict as it came, with members such as {@code problem}, {@code lost} and {@code reason}. */
    public JsonObject result() {
        return result;
    }
}
