package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.util.Set;

/** A row as the person should see it: what the server told, with what was done here since. Immutable; callers leave the fields alone. */
public final class Row {
    private final String entity;
    private final String id;
    private final long version;
    private final JsonObject fields;
    private final boolean unsent;

    Row(String entity, String id, long version, JsonObject fields, boolean unsent) {
        this.entity = entity;
        this.id = id;
        this.version = version;
        this.fields = fields;
        this.unsent = unsent;
    }

    /** Its kind, such as {@code lead}. */
    public String entity() {
        return entity;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** The newest version known to contain nothing the person has not seen; 0 when the server does not know the row. */
    public long version() {
        return version;
    }

    /** Its fields; one without a value is not there. */
    public JsonObject fields() {
        return fields;
    }

    /** Whether it shows something the server has not confirmed. */
    public boolean isUnsent() {
        return unsent;
    }

    /** The version that was seen when everything up to another was, and these are one's own. */
    static long seen(long version, Set<Long> own) {
        long seen = version;
        while (own.contains(seen + 1)) {
            seen++;
        }
        return seen;
    }
}
