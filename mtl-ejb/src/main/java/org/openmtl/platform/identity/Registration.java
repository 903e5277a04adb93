package org.openmtl.platform.identity;

import java.util.UUID;

/**
 * A device that may speak from now on.
 *
 * @param deviceId the same each time an installation registers for the same person
 * @param session bound to the device
 */
public record Registration(UUID deviceId, Session session) {}
