package org.openmtl.platform.identity.internal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Actor;

/**
 * Who speaks with an access token.
 *
 * @param until when the token ends, null for one without an end
 */
record TokenHolder(Actor actor, @Nullable Instant until) {
    boolean isValid(Instant now) {
        return until == null || now.isBefore(until);
    }
}
