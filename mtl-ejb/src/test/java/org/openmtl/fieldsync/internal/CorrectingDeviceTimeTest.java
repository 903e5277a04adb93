package org.openmtl.fieldsync.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.openmtl.fieldsync.ClockReading;
import org.openmtl.relationship.CaptureTime;

class CorrectingDeviceTimeTest {
    private static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2026-11-22T10:15:00Z");
    private static final OffsetDateTime A_YEAR_AHEAD = RECEIVED.plusYears(1);

    @Test
    void theMonotonicClockTellsHowLongAgoItWasWhateverTheWallClockSays() {
        CaptureTime time = time(A_YEAR_AHEAD.minusHours(5), 1_000_000L, "b7", clock(A_YEAR_AHEAD, 4_600_000L, "b7"));

        assertThat(time.at()).isEqualTo(RECEIVED.minusHours(1));
        assertThat(time.deviceAt()).isEqualTo(A_YEAR_AHEAD.minusHours(5));
    }

    @Test
    void afterANewStartTheWallClocksErrorIsTakenOff() {
        CaptureTime time = time(A_YEAR_AHEAD.minusMinutes(30), 1_000_000L, "b6", clock(A_YEAR_AHEAD, 5_000L, "b7"));

        assertThat(time.at()).isEqualTo(RECEIVED.minusMinutes(30));
        assertThat(time.clockSkewMs()).isEqualTo(365L * 24 * 3600 * 1000);
    }

    @Test
    void aMonotonicClockThatRanBackwardsIsNotBelieved() {
        CaptureTime time = time(RECEIVED.minusMinutes(3), 9_000L, "b7", clock(RECEIVED, 8_000L, "b7"));

        assertThat(time.at()).isEqualTo(RECEIVED.minusMinutes(3));
    }

    @Test
    void withoutAnyClockOfTheDeviceItIsTakenAtItsWordOrAsNow() {
        ClockReading none = clock(null, null, null);

        assertThat(time(RECEIVED.minusDays(2), null, null, none).at()).isEqualTo(RECEIVED.minusDays(2));
        assertThat(time(null, null, null, none)).isEqualTo(new CaptureTime(RECEIVED, null, null));
    }

    @Test
    void nothingHappensAfterItWasToldOf() {
        assertThat(time(RECEIVED.plusHours(3), null, null, clock(RECEIVED, null, null))
                        .at())
                .isEqualTo(RECEIVED);
    }

    @Test
    void anotherMomentIsCorrectedWithTheOperationThatTellsOfIt() {
        CaptureTime told = time(A_YEAR_AHEAD.minusHours(5), 1_000_000L, "b7", clock(A_YEAR_AHEAD, 4_600_000L, "b7"));

        assertThat(DeviceTime.of(told, A_YEAR_AHEAD.minusHours(6), RECEIVED)).isEqualTo(RECEIVED.minusHours(2));
        assertThat(DeviceTime.of(told, A_YEAR_AHEAD, RECEIVED)).isEqualTo(RECEIVED);
    }

    @Test
    void anotherMomentIsCorrectedByTheWallClockWhenTheOperationHasNone() {
        CaptureTime told = time(null, null, null, clock(A_YEAR_AHEAD, null, null));

        assertThat(DeviceTime.of(told, A_YEAR_AHEAD.minusHours(6), RECEIVED)).isEqualTo(RECEIVED.minusHours(6));
    }

    @Test
    void fiveMinutesAreNotWorthMentioning() {
        assertThat(DeviceTime.isNotable(300_000L)).isFalse();
        assertThat(DeviceTime.isNotable(-300_001L)).isTrue();
    }

    private static ClockReading clock(@Nullable OffsetDateTime now, @Nullable Long monotonic, @Nullable String boot) {
        return new ClockReading(now, monotonic, boot);
    }

    private static CaptureTime time(
            @Nullable OffsetDateTime at, @Nullable Long monotonic, @Nullable String boot, ClockReading clock) {
        Operation operation = new Operation(
                OperationType.VISIT_CREATE,
                UUID.randomUUID(),
                at,
                null,
                monotonic,
                boot,
                Set.of(),
                0,
                Set.of(),
                JsonValue.EMPTY_JSON_OBJECT);
        return DeviceTime.of(operation, clock, RECEIVED);
    }
}
