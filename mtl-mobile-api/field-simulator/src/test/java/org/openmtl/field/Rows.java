package org.openmtl.field;

import com.grack.nanojson.JsonObject;
import java.util.Set;

/** Makes rows for tests, which only the client itself does otherwise. */
public final class Rows {
    private Rows() {}

    public static Row lead(String id, long version, JsonObject fields) {
        return new Row("lead", id, Basis.of(version, Set.of()), fields, false);
    }
}
