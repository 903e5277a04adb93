package org.openmtl.leads.prediction;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How likely a lead is won.
 *
 * @param probability 0 to 1, calibrated; null while there is no model, as are all that follow
 * @param model that says so
 * @param number of the model in its unit
 * @param baseLogOdds what is assumed before any fact; with all contributions it gives the probability
 * @param contributions of the facts, the strongest first
 */
public record LeadPrediction(
        UUID leadId,
        @Nullable Double probability,
        @Nullable UUID model,
        @Nullable Long number,
        @Nullable Double baseLogOdds,
        List<Contribution> contributions) {
    /** Takes its own copy of the contributions. */
    public LeadPrediction {
        contributions = List.copyOf(contributions);
    }

    /** Nobody can say yet. */
    public static LeadPrediction none(UUID leadId) {
        return new LeadPrediction(leadId, null, null, null, null, List.of());
    }
}
