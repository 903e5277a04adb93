package org.openmtl.leads.ltc;

import jakarta.json.JsonObject;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was known of a lead when it was handed over to LTC.
 *
 * @param id of the hand-over
 * @param by key of the actor who handed it over
 * @param segment whose criteria it met, null for those of everybody
 * @param criteriaVersion version of them
 * @param pack the lead, its stages, and what other modules knew
 * @param answer {@code ACCEPTED} or {@code REFUSED}, null before LTC has answered
 * @param reason why LTC refused it
 */
public record EvidenceView(
        UUID id,
        UUID leadId,
        OffsetDateTime at,
        String by,
        @Nullable String segment,
        long criteriaVersion,
        JsonObject pack,
        @Nullable String answer,
        @Nullable OffsetDateTime answeredAt,
        @Nullable String reason) {}
