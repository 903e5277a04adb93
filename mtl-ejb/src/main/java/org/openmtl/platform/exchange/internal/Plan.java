package org.openmtl.platform.exchange.internal;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.exchange.DateOrder;
import org.openmtl.platform.exchange.ImportMappingView;
import org.openmtl.shared.MtlProblem;

/**
 * What is to be made of the cells of a file.
 *
 * @param defaults text by field, for rows that say nothing of it
 * @param dateOrder null when the dates of the file tell
 * @param timeZone null for UTC
 */
record Plan(
        Mapping mapping,
        JsonObject defaults,
        @Nullable DateOrder dateOrder,
        @Nullable String timeZone) {
    /**
     * What a mapping that was kept says of a file with these columns.
     *
     * @throws MtlProblem validation-failed, when it names none of them
     */
    static Plan kept(ImportMappingView kept, List<String> columns) {
        return new Plan(Mapping.kept(kept.columns(), columns), kept.defaults(), kept.dateOrder(), kept.timeZone());
    }

    /** Nothing but where columns go. */
    static Plan of(Mapping mapping) {
        return new Plan(mapping, JsonObject.EMPTY_JSON_OBJECT, null, null);
    }
}
