package org.openmtl.field;

import com.grack.nanojson.JsonObject;

/** Something a person must look at. It stays until somebody dismisses it. Immutable. */
public final class TrayEntry {
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

    /**
     * The server's verdict: {@code rejected} and {@code conflict} say that it had no effect, {@code blocked} that one it depends on had
     * none, {@code merged} which fields somebody else won, {@code quarantined} that it waits for somebody at the server.
     */
    public String state() {
        return result.getString("st");
    }

    /** The whole verdict as it came, with members such as {@code problem}, {@code lost} and {@code reason}. */
    public JsonObject result() {
        return result;
    }
}
