package org.openmtl.platform.identity;

import java.util.UUID;

/**
 * A role at a unit.
 *
 * @param id the assignment
 * @param unitId where the role begins to reach; it reaches everything below, too
 */
public record HeldRole(UUID id, Role role, UUID unitId, String unitName) {}
