package org.openmtl.leads.views;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to a list under a name.
 *
 * @param version counts changes, from 1
 * @param list {@code leads}, {@code lead-queue} or {@code lead-ranking}
 * @param filters text by the name of the filter, as in a request
 * @param sort as in a request, null for the list's own order
 */
public record SavedFilter(
        UUID id,
        long version,
        String name,
        String list,
        JsonObject filters,
        @Nullable String sort,
        OffsetDateTime createdAt) {}
