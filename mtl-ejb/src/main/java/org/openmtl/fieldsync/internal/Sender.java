package org.openmtl.fieldsync.internal;

import java.util.UUID;
import org.openmtl.fieldsync.FieldSyncProblem;
import org.openmtl.fieldsync.Push;
import org.openmtl.platform.identity.Actor;
import org.openmtl.shared.MtlProblem;

/** Who sends, and from which installation. Operations belong to the person; the device is only where they came from. */
record Sender(UUID person, UUID device) {
    /**
     * The sender of a push.
     *
     * @throws MtlProblem device-required, device-cloned
     */
    static Sender of(Actor actor, Push push) {
        if (actor.personId() == null || actor.deviceId() == null) {
            throw MtlProblem.of(
                    FieldSyncProblem.DEVICE_REQUIRED, "Operations come from a registered device, not from a session");
        }
        if (push.device() != null && !push.device().equals(actor.deviceId())) {
            throw MtlProblem.of(
                    FieldSyncProblem.DEVICE_CLONED, "The token belongs to another device than dev says: register anew");
        }
        return new Sender(actor.personId(), actor.deviceId());
    }
}
