package org.openmtl.it.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Takes the place of the product's clock; shows the real time until somebody moves it. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
class MovableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    /** From here on it is ahead of the real time by so much. */
    void goAhead(Duration byNow) {
        ahead = byNow;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }
}
