package org.openmtl.platform.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation unit, which is a territory.
 *
 * @param parentId the unit above, null at the top
 * @param version counts the changes, for {@code If-Match}
 */
public record UnitView(UUID id, @Nullable UUID parentId, UnitKind kind, String name, long version) {}
