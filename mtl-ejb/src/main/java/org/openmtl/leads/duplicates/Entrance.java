package org.openmtl.leads.duplicates;

import java.util.UUID;

/**
 * Where a lead comes in.
 *
 * @param unitId unit whose lead it is
 * @param channel it came through, such as {@code rest}
 */
public record Entrance(UUID unitId, String channel) {}
