package org.openmtl.leads.attribution;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which touches won a lead, by one model.
 *
 * @param run whose parameters are used, null for the usual ones
 * @param convertedAt when it reached the milestone, null while it has not: then no touch has a weight
 * @param touches all of them, oldest first
 */
public record LeadAttribution(
        UUID leadId,
        @Nullable UUID run,
        AttributionModel model,
        Milestone milestone,
        @Nullable OffsetDateTime convertedAt,
        List<AttributedTouch> touches) {
    /** Takes its own copy of the touches. */
    public LeadAttribution {
        touches = List.copyOf(touches);
    }
}
