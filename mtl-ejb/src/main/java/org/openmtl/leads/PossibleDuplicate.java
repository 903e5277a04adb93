package org.openmtl.leads;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be the same person.
 *
 * @param kind {@code lead} or {@code contact}
 * @param id of that lead or contact
 * @param name null when it has none
 * @param match what is equal: {@code email} or {@code phone}
 */
public record PossibleDuplicate(
        String kind, UUID id, @Nullable String name, String match) {}
