package org.openmtl.leads.attribution;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A touch and its part in a conversion.
 *
 * @param channel what conversions are divided among: its channel, campaign or content
 * @param weight 0 to 1
 * @param why a sentence
 */
public record AttributedTouch(UUID id, OffsetDateTime at, String kind, String channel, double weight, String why) {}
