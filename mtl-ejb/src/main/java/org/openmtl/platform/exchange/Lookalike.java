package org.openmtl.platform.exchange;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be the same as an imported row.
 *
 * @param kind such as {@code lead} or {@code contact}
 * @param match what is equal, such as {@code email}
 * @param tier how sure that is, in words of the matcher, such as {@code REVIEW}; null where it was found before that was kept
 */
public record Lookalike(
        String kind, UUID id, String match, @Nullable String tier) {}
