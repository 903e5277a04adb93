package org.openmtl.leads.scoring;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a score.
 *
 * @param rule id of the rule that gave it; {@code cap:} and what is capped for what a cap took away
 * @param version of the model
 * @param event id of the touch it is for, null for fit and caps
 * @param points negative for what speaks against the lead
 */
public record ScorePoint(String rule, int version, @Nullable UUID event, double points) {}
