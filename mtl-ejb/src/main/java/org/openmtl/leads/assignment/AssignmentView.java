package org.openmtl.leads.assignment;

import jakarta.json.JsonArray;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision about who gets a lead.
 *
 * @param ruleSetId rule set that decided, null when none did
 * @param ruleSetNumber its number in its unit
 * @param rule name of the rule that fitted
 * @param teamId team that was chosen among
 * @param personId who got it, null for nobody
 * @param candidates who was considered: personId and, where they could not take it, excluded
 * @param createdBy key of the actor in whose name it happened
 */
public record AssignmentView(
        UUID id,
        OffsetDateTime at,
        Outcome outcome,
        Reason reason,
        @Nullable UUID ruleSetId,
        @Nullable Long ruleSetNumber,
        @Nullable String rule,
        @Nullable UUID teamId,
        @Nullable UUID personId,
        JsonArray candidates,
        String createdBy) {}
