package org.openmtl.platform.exchange;

import java.util.UUID;

/**
 * Something that may be the same as an imported row.
 *
 * @param kind such as {@code lead} or {@code contact}
 * @param match what is equal, such as {@code email}
 */
public record Lookalike(String kind, UUID id, String match) {}
