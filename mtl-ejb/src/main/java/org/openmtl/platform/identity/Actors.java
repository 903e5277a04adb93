package org.openmtl.platform.identity;

import org.openmtl.shared.MtlProblem;

/** Finds out who stands behind a name again, for work that goes on after its request has ended. */
public interface Actors {
    /**
     * The actor with the roles of this moment.
     *
     * @param key as in {@link Actor#key()}, of a person or an integration
     * @throws MtlProblem unauthenticated, when there is nobody of that name or they may not act any more
     */
    Actor named(String key);
}
