package org.openmtl.leads;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A stage that a lead entered.
 *
 * @param from the stage before, null for the first
 * @param to the stage entered
 * @param at when
 * @param by key of the actor
 * @param reason why
 * @param seconds how long it was in the stage before, null for the first
 */
public record StageChange(
        @Nullable LeadStage from,
        LeadStage to,
        OffsetDateTime at,
        String by,
        String reason,
        @Nullable Long seconds) {}
