package org.openmtl.field;

import com.grack.nanojson.JsonObject;

/** A moment by the device's clocks: by the one that nobody can set as long as that runs on, else by the one on the wall. Immutable. */
final class Moment {
    private static final String WALL = "at";
    private static final String MONOTONIC = "m";
    private static final String BOOT = "b";

    private final JsonObject members;

    private Moment(JsonObject members) {
        this.members = members;
    }

    static Moment now(Clock clock) {
        JsonObject members = new JsonObject();
        members.put(WALL, clock.now());
        members.put(MONOTONIC, clock.monotonic());
        members.put(BOOT, clock.boot());
        return new Moment(members);
    }

    /** Reads what {@link #text} wrote. */
    static Moment read(String text) {
        return new Moment(Json.own(text));
    }

    String text() {
        return Json.text(members);
    }

    /** Milliseconds since then; negative when the clock on the wall was set back meanwhile. */
    long passed(Clock clock) {
        return clock.boot().equals(members.getString(BOOT))
                ? clock.monotonic() - members.getLong(MONOTONIC)
                : clock.now() - members.getLong(WALL);
    }
}
