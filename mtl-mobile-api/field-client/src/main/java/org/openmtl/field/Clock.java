package org.openmtl.field;

/**
 * What the device's clocks show. The wall clock may be anything and decides nothing; it goes along as data. Implementations are safe for
 * several threads. On Android {@link #monotonic()} is {@code SystemClock.elapsedRealtime()} and {@link #boot()} the boot count.
 */
public interface Clock {
    /** Milliseconds since 1970 by the clock on the wall. */
    long now();

    /** Milliseconds of a clock that nobody can set, never negative. */
    long monotonic();

    /** Tells one run of the monotonic clock from another. */
    String boot();

    /** IANA name of the time zone the device is in. */
    String zone();
}
