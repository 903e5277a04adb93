package org.openmtl.leads.ltc;

import jakarta.json.JsonArray;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of what a lead of a segment must have.
 *
 * @param segment null for segments without criteria of their own
 * @param version counts the versions of the segment, from 1
 * @param createdBy key of the actor who published it
 */
public record CriteriaView(
        UUID id,
        @Nullable String segment,
        long version,
        JsonArray criteria,
        OffsetDateTime createdAt,
        String createdBy) {}
