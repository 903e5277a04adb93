package org.openmtl.field;

import com.grack.nanojson.JsonObject;

/** What the states of results mean. */
final class Verdicts {
    private Verdicts() {}

    /** The state, of a repetition the one it repeats. */
    static String state(JsonObject result) {
        String state = String.valueOf(Json.optional(result, "st"));
        return "duplicate".equals(state) ? String.valueOf(Json.optional(result, "was")) : state;
    }

    static boolean hadEffect(String state) {
        return "applied".equals(state) || "merged".equals(state);
    }

    /** Whether what waits for it waits in vain. */
    static boolean hadNone(String state) {
        return "conflict".equals(state) || "rejected".equals(state) || "blocked".equals(state);
    }

    /** Whether there will be another verdict. A state nobody knows here is none: it is asked for again, maybe by a newer client. */
    static boolean isOpen(String state) {
        return !hadEffect(state)
                && !"conflict".equals(state)
                && !"rejected".equals(state)
                && !"quarantined".equals(state);
    }
}
