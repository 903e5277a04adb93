package org.openmtl.platform.exchange;

import java.util.Set;
import java.util.UUID;
import org.openmtl.shared.MtlProblem;

/** Asked before a list leaves as a file. */
public interface Exports {
    /**
     * Takes one of the few places for exports on this node until the request ends.
     *
     * @return units whose rows may be taken out
     * @throws MtlProblem forbidden; too-many-requests with {@code retryAfter} in seconds
     */
    Set<UUID> begin();
}
