package org.openmtl.leads.ltc;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity of LTC as it was told last; see {@link OutcomeFields} for the meaning of its members.
 *
 * @param amount a decimal number as text
 * @param toldAt when the outcome came out that told this
 */
public record OpportunityView(
        UUID id,
        String externalId,
        @Nullable String name,
        @Nullable String stage,
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String owner,
        @Nullable OffsetDateTime closedAt,
        OffsetDateTime toldAt) {}
