package org.openmtl.leads.attribution.internal;

import java.time.Instant;
import java.util.UUID;

/**
 * A touch as attribution sees it.
 *
 * @param channel what conversions are divided among: its channel, campaign or content
 * @param isMachine whether no person did it
 */
record Touchpoint(UUID id, Instant at, String kind, String channel, boolean isMachine) {}
