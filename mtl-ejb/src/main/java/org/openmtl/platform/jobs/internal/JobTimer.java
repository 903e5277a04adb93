package org.openmtl.platform.jobs.internal;

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

/** Looks for work every second; every node does, and the queue gives each job to one of them. */
@Startup
@Singleton
@Lock(LockType.READ)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JobTimer {
    private static final Logger LOG = Logger.getLogger(JobTimer.class.getName());

    /** Jobs share the node with people who wait for answers. */
    private static final int AT_ONCE = 2;

    private static final int SECONDS_TO_STOP = 20;
    private static final int DAYS_KEPT = 90;

    private final Semaphore places = new Semaphore(AT_ONCE);

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private JobQueue queue;

    @Inject
    private JobRunner runner;

    /** Takes up jobs while there are places free. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void look() {
        boolean more = true;
        while (more && places.tryAcquire()) {
            more = takeUp();
        }
    }

    /** Forgets jobs that ended long ago. */
    @Schedule(hour = "3", minute = "17", persistent = false)
    public void forget() {
        queue.forget(DAYS_KEPT);
    }

    @PreDestroy
    void stop() {
        runner.stop();
        try {
            places.tryAcquire(AT_ONCE, SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean takeUp() {
        try {
            Optional<LeasedJob> job = queue.claim();
            job.ifPresentOrElse(this::begin, places::release);
            return job.isPresent();
        } catch (RuntimeException unreachable) {
            places.release();
            LOG.log(Level.FINE, "no job can be taken up now", unreachable);
            return false;
        }
    }

    private void begin(LeasedJob job) {
        executor.execute(() -> {
            try {
                runner.run(job);
            } finally {
                places.release();
            }
        });
    }
}
