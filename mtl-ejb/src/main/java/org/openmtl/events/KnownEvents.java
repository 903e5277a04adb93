package org.openmtl.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.identity.Permission;
import org.openmtl.shared.MtlProblem;

/** Checks that an event that is referred to exists within the actor's territory. */
public interface KnownEvents {
    /**
     * Home unit of an event.
     *
     * @param permission what the actor wants to do there
     * @throws MtlProblem validation-failed on eventId: the answer is the same for what does not exist
     */
    UUID unitOf(Permission permission, @Nullable UUID eventId);
}
