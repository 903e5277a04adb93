package org.openmtl.field;

import java.time.Duration;
import java.time.Instant;

/** Clocks that a test puts forward and sets wrong. */
final class HandClock implements Clock {
    private long wall = Instant.parse("2026-11-22T12:00:00Z").toEpochMilli();
    private long monotonic = 5_000;
    private int starts = 1;

    /** Time passes. */
    void pass(Duration time) {
        wall += time.toMillis();
        monotonic += time.toMillis();
    }

    /** Somebody sets the clock on the wall. */
    void set(Duration wrongBy) {
        wall += wrongBy.toMillis();
    }

    /** The device is switched off and on. */
    void startAnew() {
        monotonic = 0;
        starts++;
    }

    @Override
    public long now() {
        return wall;
    }

    @Override
    public long monotonic() {
        return monotonic;
    }

    @Override
    public String boot() {
        return "boot " + starts;
    }

    @Override
    public String zone() {
        return "Europe/Madrid";
    }
}
