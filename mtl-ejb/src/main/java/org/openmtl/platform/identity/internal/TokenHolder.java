package org.openmtl.platform.identity.internal;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Actor;

/**
 * Who speaks with an access token.
 *
 * @param until when the token ends, null for one without an end
 * @param leaves whether it is a device that was revoked or told to wipe itself
 */
record TokenHolder(Actor actor, @Nullable Instant until, boolean leaves) {
    /** The device the token belongs to, which every one that leaves has. */
    UUID deviceId() {
        return Objects.requireNonNull(actor.deviceId());
    }

    boolean isValid(Instant now) {
        return until == null || now.isBefore(until);
    }
}
