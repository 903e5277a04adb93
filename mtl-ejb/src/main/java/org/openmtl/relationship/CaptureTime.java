package org.openmtl.relationship;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a device took something down.
 *
 * @param at the moment, corrected for the device's clock
 * @param deviceAt the same moment by the device's own clock, null when it said none
 * @param clockSkewMs device clock minus ours, in milliseconds
 */
public record CaptureTime(
        OffsetDateTime at,
        @Nullable OffsetDateTime deviceAt,
        @Nullable Long clockSkewMs) {}
