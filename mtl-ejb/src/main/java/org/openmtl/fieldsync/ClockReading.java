package org.openmtl.fieldsync;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks of a device showed when it sent something.
 *
 * @param now its wall clock, null when it does not say
 * @param monotonic milliseconds of a clock nobody can set, null when it has none
 * @param boot tells one run of that clock from another
 */
public record ClockReading(
        @Nullable OffsetDateTime now,
        @Nullable Long monotonic,
        @Nullable String boot) {}
