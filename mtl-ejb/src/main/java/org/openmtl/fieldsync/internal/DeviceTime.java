package org.openmtl.fieldsync.internal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.openmtl.fieldsync.ClockReading;
import org.openmtl.relationship.CaptureTime;

/**
 * When something really happened that a device tells of. Its wall clock may be anything; its monotonic clock, while the device was not
 * started anew, tells exactly how long ago it was.
 */
final class DeviceTime {
    private static final Duration NOTABLE = Duration.ofMinutes(5);

    private DeviceTime() {}

    /**
     * The moment by our clock.
     *
     * @param received when the push arrived
     */
    static CaptureTime of(Operation operation, ClockReading clock, OffsetDateTime received) {
        Long skew = clock.now() == null ? null : ChronoUnit.MILLIS.between(received, clock.now());
        OffsetDateTime moment = moment(operation, clock, received, skew).withOffsetSameInstant(ZoneOffset.UTC);
        // Nothing happens after it was told of, whatever the device says.
        OffsetDateTime plausible = moment.isAfter(received) ? received : moment;
        return new CaptureTime(plausible, operation.at(), skew);
    }

    /**
     * The moment by our clock of something else that the operation tells of.
     *
     * @param captured when the operation itself was made
     * @param at by the device's wall clock
     */
    static OffsetDateTime of(CaptureTime captured, OffsetDateTime at, OffsetDateTime received) {
        Long skew = captured.clockSkewMs();
        OffsetDateTime made = captured.deviceAt();
        OffsetDateTime moment;
        if (made != null) {
            moment = captured.at().plus(ChronoUnit.MICROS.between(made, at), ChronoUnit.MICROS);
        } else {
            moment = skew == null ? at : at.minus(skew, ChronoUnit.MILLIS);
        }
        OffsetDateTime ours = moment.withOffsetSameInstant(ZoneOffset.UTC);
        return ours.isAfter(received) ? received : ours;
    }

    /** Whether the device's clock is wrong enough to be mentioned; never a reason to refuse anything. */
    static boolean isNotable(long skewMillis) {
        return Math.abs(skewMillis) > NOTABLE.toMillis();
    }

    private static OffsetDateTime moment(
            Operation operation, ClockReading clock, OffsetDateTime received, @Nullable Long skew) {
        Long then = operation.monotonic();
        Long now = clock.monotonic();
        boolean sameRun = clock.boot() != null && clock.boot().equals(operation.boot());
        if (sameRun && then != null && now != null && then <= now) {
            return received.minus(now - then, ChronoUnit.MILLIS);
        }
        OffsetDateTime at = operation.at();
        if (at == null) {
            return received;
        }
        return skew == null ? at : at.minus(skew, ChronoUnit.MILLIS);
    }
}
