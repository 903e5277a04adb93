package org.openmtl.field.simulator;

import java.time.Duration;
import org.openmtl.field.Clock;
import org.openmtl.field.SystemClock;

/** A phone's clock that somebody puts forward by a day each evening. Read by one thread at a time. */
final class SimulatedClock implements Clock {
    private final SystemClock real = new SystemClock();
    private volatile long aheadMillis;

    /** Begins so many days ago. */
    SimulatedClock(int days) {
        aheadMillis = -Duration.ofDays(days).toMillis();
    }

    synchronized void nextDay() {
        aheadMillis += Duration.ofDays(1).toMillis();
    }

    @Override
    public long now() {
        return real.now() + aheadMillis;
    }

    /** Real, as the server measures by it; each simulated day begins a new run. */
    @Override
    public long monotonic() {
        return real.monotonic();
    }

    @Override
    public String boot() {
        return real.boot() + "/" + aheadMillis;
    }

    @Override
    public String zone() {
        return "Europe/Madrid";
    }
}
