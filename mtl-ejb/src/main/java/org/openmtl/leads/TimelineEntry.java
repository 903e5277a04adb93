package org.openmtl.leads;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a lead.
 *
 * @param id of it, unlike that of anything else that happened then
 * @param kind what it was, such as {@code stage.entered}
 * @param by key of the actor, null when nobody of ours did it
 * @param facts the rest, by name
 */
public record TimelineEntry(
        OffsetDateTime at, UUID id, String kind, @Nullable String by, JsonObject facts) {
    /** As PostgreSQL sorts: ids by their bytes, which {@link UUID} does not. */
    public static final Comparator<TimelineEntry> NEWEST_FIRST = Comparator.comparing(TimelineEntry::at)
            .thenComparing(entry -> entry.id().toString())
            .reversed();
}
