package org.openmtl.leads;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A place in a timeline, which runs by time and then by id.
 *
 * @param at when
 * @param id of what happened then
 */
public record TimelinePoint(OffsetDateTime at, UUID id) {
    /** Later than anything. */
    public static final TimelinePoint END =
            new TimelinePoint(OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), new UUID(-1, -1));
}
