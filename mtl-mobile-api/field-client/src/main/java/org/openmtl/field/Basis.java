package org.openmtl.field;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What somebody saw who changes a row: all up to a version, and later ones where they are their own. Immutable. */
final class Basis {
    private static final String VERSION = "base";
    private static final String OWN = "own";

    private final long version;
    private final SortedSet<Long> own;

    private Basis(long version, SortedSet<Long> own) {
        this.version = version;
        this.own = own;
    }

    /** A version that was seen, with one's own in any order. */
    static Basis of(long version, Set<Long> own) {
        long seen = version;
        while (own.contains(seen + 1)) {
            seen++;
        }
        return new Basis(seen, new TreeSet<>(own).tailSet(seen + 1));
    }

    static Basis read(JsonObject json) {
        Set<Long> own = new TreeSet<>();
        for (Object version : json.getArray(OWN, new JsonArray())) {
            own.add(((Number) version).longValue());
        }
        return of(json.getLong(VERSION), own);
    }

    static Basis nothing() {
        return of(0, Collections.emptySet());
    }

    void write(JsonObject json) {
        json.put(VERSION, version);
        json.remove(OWN);
        if (!own.isEmpty()) {
            json.put(OWN, new JsonArray(own));
        }
    }

    /** The same with more versions that are one's own. */
    Basis and(Set<Long> more) {
        Set<Long> all = new TreeSet<>(own);
        all.addAll(more);
        return of(version, all);
    }

    long version() {
        return version;
    }
}
