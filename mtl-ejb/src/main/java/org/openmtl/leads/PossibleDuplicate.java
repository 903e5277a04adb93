package org.openmtl.leads;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.matching.Likeness;
import org.openmtl.platform.matching.Tier;

/**
 * Somebody who may be the same person, or is of the same company.
 *
 * @param kind {@code lead}, {@code contact} or {@code account}
 * @param id of that lead, contact or account
 * @param name null when it has none
 * @param match what is equal that tells most: {@code email}, {@code phone}, {@code company} or {@code domain}
 * @param tier how much they are alike; an account is the same company at most
 * @param score how sure that is, up to 1
 * @param likenesses all they have in common
 */
public record PossibleDuplicate(
        String kind, UUID id, @Nullable String name, String match, Tier tier, double score, List<Likeness> likenesses) {
    /** Copies. */
    public PossibleDuplicate {
        likenesses = List.copyOf(likenesses);
    }
}
