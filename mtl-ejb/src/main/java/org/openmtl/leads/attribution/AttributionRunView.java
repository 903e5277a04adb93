package org.openmtl.leads.attribution;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run as others see it.
 *
 * @param unitId unit whose journeys it walks through, with those below
 * @param parameters all of {@link AttributionFields} but the unit
 * @param result credits by channel, campaign or content; null until it is done
 * @param error why it failed
 * @param createdAt what was recorded later does not count
 */
public record AttributionRunView(
        UUID id,
        UUID unitId,
        AttributionModel model,
        JsonObject parameters,
        RunState state,
        @Nullable JsonObject result,
        @Nullable String error,
        OffsetDateTime createdAt,
        String createdBy,
        @Nullable OffsetDateTime endedAt) {
    /** What it computes. */
    public AttributionParameters read() {
        return AttributionParameters.of(AttributionFields.ALL.readNew(parameters));
    }
}
