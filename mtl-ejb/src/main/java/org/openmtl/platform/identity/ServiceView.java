package org.openmtl.platform.identity;

import java.util.UUID;

/**
 * An integration that calls the API in its own name.
 *
 * @param unitId where its role begins to reach
 */
public record ServiceView(UUID id, String name, PersonState state, UUID unitId, String unitName, long version) {}
