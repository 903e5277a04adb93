package org.openmtl.leads.ltc;

import jakarta.json.JsonArray;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as it was taken down.
 *
 * @param eventId identity of the event in LTC
 * @param opportunityId of the opportunity here, null where none was named
 * @param at when it came out, there
 * @param leadIds leads it is about
 */
public record OutcomeView(
        UUID id,
        String eventId,
        Outcome outcome,
        @Nullable String reason,
        @Nullable UUID opportunityId,
        OffsetDateTime at,
        JsonArray leadIds,
        OffsetDateTime createdAt) {}
