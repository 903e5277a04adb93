package org.openmtl.field;

import com.grack.nanojson.JsonObject;

/** A row as the person should see it: what the server told, with what was done here since. Immutable; callers leave the fields alone. */
public final class Row {
    private final String entity;
    private final String id;
    private final Basis basis;
    private final JsonObject fields;
    private final boolean unsent;

    Row(String entity, String id, Basis basis, JsonObject fields, boolean unsent) {
        this.entity = entity;
        this.id = id;
        this.basis = basis;
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
        return basis.version();
    }

    /** Its fields; one without a value is not there. */
    public JsonObject fields() {
        return fields;
    }

    /** Whether it shows something the server has not confirmed. */
    public boolean isUnsent() {
        return unsent;
    }

    /** What a change of it is made on. */
    Basis basis() {
        return basis;
    }
}
