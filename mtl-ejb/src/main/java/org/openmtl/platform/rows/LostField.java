package org.openmtl.platform.rows;

import org.jspecify.annotations.Nullable;

/**
 * A field that two had changed.
 *
 * @param name of the field
 * @param server value that stood here when the other change arrived, null for none
 * @param policy by which it was decided
 */
public record LostField(String name, @Nullable Object server, MergePolicy policy) {}
