package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A refusal, as the server tells one (RFC 9457). Immutable; callers leave the members alone. */
public final class Problem {
    private final int status;
    private final JsonObject members;
    private final @Nullable String date;

    private Problem(int status, JsonObject members, @Nullable String date) {
        this.status = status;
        this.members = members;
        this.date = date;
    }

    /** The problem in an answer; one without a body is known by its status only. */
    static Problem of(Reply reply) {
        try {
            return new Problem(reply.status(), Json.answer(reply), reply.header("Date"));
        } catch (IOException unreadable) {
            return new Problem(reply.status(), new JsonObject(), null);
        }
    }

    /** What goes wrong on this very device. */
    static Problem here(String code, Exception cause) {
        JsonObject members = new JsonObject();
        members.put("code", code);
        members.put("detail", String.valueOf(cause.getMessage()));
        return new Problem(0, members, null);
    }

    /** The HTTP status, 0 when it was not the server that refused. */
    public int status() {
        return status;
    }

    /** What it is, such as {@code device-revoked}; empty when the answer does not say. */
    public String code() {
        String code = Json.optional(members, "code");
        return code == null ? "" : code;
    }

    boolean isOf(String code) {
        return code.equals(code());
    }

    /** When the server said it, by its clock and in HTTP's words; null when it does not tell. */
    @Nullable
    String date() {
        return date;
    }

    /** Whether the server said it, not something on the way to it. */
    boolean isOurs() {
        return !code().isEmpty();
    }

    /** What to tell a person, null when the answer does not say. */
    public @Nullable String detail() {
        return Json.optional(members, "detail");
    }

    /** All members, such as {@code wipe} of a revoked device. */
    public JsonObject members() {
        return members;
    }
}
