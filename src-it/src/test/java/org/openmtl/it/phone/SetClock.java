package org.openmtl.it.phone;

import java.time.Duration;
import org.openmtl.field.Clock;
import org.openmtl.field.SystemClock;

/** A phone's clocks: the one on the wall is wrong by so much, both can be put forward, and the phone can be started anew. For one thread. */
public final class SetClock implements Clock {
    private final SystemClock real = new SystemClock();
    private final Duration wrongBy;
    private Duration passed = Duration.ZERO;
    private Duration sinceStart = Duration.ZERO;
    private String zone = "Europe/Madrid";
    private int starts = 1;

    /** Right but for so much. */
    public SetClock(Duration wrongBy) {
        this.wrongBy = wrongBy;
    }

    /** Time passes by the phone's clocks alone. */
    public void pass(Duration time) {
        passed = passed.plus(time);
        sinceStart = sinceStart.plus(time);
    }

    /** The phone is switched off and on. */
    public void startAnew() {
        starts++;
        sinceStart = Duration.ofSeconds(30);
    }

    /** The phone is taken to another time zone. */
    public void travel(String to) {
        zone = to;
    }

    @Override
    public long now() {
        return real.now() + wrongBy.plus(passed).toMillis();
    }

    @Override
    public long monotonic() {
        return sinceStart.toMillis() + real.monotonic() % 1_000_000;
    }

    @Override
    public String boot() {
        return "boot " + starts;
    }

    @Override
    public String zone() {
        return zone;
    }
}
