package org.openmtl.platform.jobs;

import java.util.UUID;

/** The way to have something done after the request has ended. */
public interface Jobs {
    /**
     * Queues a job in the running transaction; once that is committed some node takes it up within seconds.
     *
     * @return its id; its request id in audit is {@code job:<id>}
     */
    UUID start(StartJob command);
}
