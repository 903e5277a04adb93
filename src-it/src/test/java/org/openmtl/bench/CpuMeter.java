package org.openmtl.bench;

import org.jspecify.annotations.Nullable;

/**
 * The processes whose CPU time counts.
 *
 * @param application a server's process, null when PostgreSQL works alone
 * @param postmaster PostgreSQL's first process, whose children do the work
 */
record CpuMeter(@Nullable Long application, long postmaster) {
    /** What they have used until now. */
    Usage usage() {
        double own = application == null ? 0 : ProcessTimes.seconds(application);
        return new Usage(own, ProcessTimes.secondsWithChildren(postmaster));
    }

    /**
     * CPU seconds.
     *
     * @param application of the server
     * @param postgres of PostgreSQL
     */
    record Usage(double application, double postgres) {
        Usage minus(Usage earlier) {
            return new Usage(application - earlier.application, postgres - earlier.postgres);
        }
    }
}
