package org.openmtl.platform.webhooks.internal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks every second for deliveries that are due; every node does, and the queue gives each to one of them. */
@Startup
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryTimer {
    private static final Logger LOG = Logger.getLogger(DeliveryTimer.class.getName());
    private static final int SECONDS_TO_STOP = 16;

    private final Semaphore places = new Semaphore(DeliveryRound.PLACES);

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private DeliveryRound round;

    private volatile boolean stopping;

    /** Takes up deliveries while there are places free. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        boolean more = true;
        while (more && !stopping && places.tryAcquire()) {
            Optional<DueDelivery> due = claim();
            due.ifPresentOrElse(this::begin, places::release);
            more = due.isPresent();
        }
    }

    @PreDestroy
    void stop() {
        stopping = true;
        try {
            places.tryAcquire(DeliveryRound.PLACES, SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<DueDelivery> claim() {
        try {
            return round.claim();
        } catch (RuntimeException unreachable) {
            LOG.log(Level.FINE, "no delivery can be taken up now", unreachable);
            return Optional.empty();
        }
    }

    /** Whoever has a place keeps it while there is more. */
    private void begin(DueDelivery first) {
        executor.execute(() -> {
            try {
                Optional<DueDelivery> next = Optional.of(first);
                while (next.isPresent()) {
                    round.deliver(next.get());
                    next = stopping ? Optional.empty() : claim();
                }
            } catch (RuntimeException unreachable) {
                LOG.log(Level.WARNING, "how an attempt went cannot be noted, so it will be made again", unreachable);
            } finally {
                places.release();
            }
        });
    }
}
