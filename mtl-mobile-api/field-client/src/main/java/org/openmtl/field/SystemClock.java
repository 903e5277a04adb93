package org.openmtl.field;

import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The clocks of a plain Java machine. Its monotonic clock begins with the process. Safe for several threads. */
public final class SystemClock implements Clock {
    private static final long BEGIN = System.nanoTime();
    private static final String RUN = UUID.randomUUID().toString();

    @Override
    public long now() {
        return System.currentTimeMillis();
    }

    @Override
    public long monotonic() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - BEGIN);
    }

    @Override
    public String boot() {
        return RUN;
    }

    @Override
    public String zone() {
        return TimeZone.getDefault().getID();
    }
}
