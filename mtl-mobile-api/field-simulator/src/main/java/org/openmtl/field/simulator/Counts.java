package org.openmtl.field.simulator;

import com.grack.nanojson.JsonWriter;
import java.util.ArrayList;
import java.util.List;

/** What a run came to. For one thread. */
final class Counts {
    /** Operations that were meant. */
    int intended;

    /** Rows the server would give a phone that the phone lacks. */
    int missing;

    /** Rows a phone has that the server would not give it. */
    int ghosts;

    /** Rows a phone has otherwise than the server. */
    int stale;

    /** Effects that nobody meant, above all a second one of the same operation. */
    int duplicates;

    /** Operations without their effect. */
    int lost;

    /** Photos that were taken. */
    int photos;

    /** Photos that the server does not have as they were taken. */
    int photosLost;

    /** What is wrong, one by one. */
    final List<String> remarks = new ArrayList<>();

    boolean isClean() {
        return missing + ghosts + stale + duplicates + lost + photosLost == 0;
    }

    String json() {
        return JsonWriter.string()
                .object()
                .value("intended", intended)
                .value("applied", Math.max(0, intended - lost))
                .value("missing", missing)
                .value("ghosts", ghosts)
                .value("stale", stale)
                .value("duplicates", duplicates)
                .value("lost", lost)
                .value("photos", photos)
                .value("photosLost", photosLost)
                .end()
                .done();
    }
}
