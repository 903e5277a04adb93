package org.openmtl.platform.parties;

import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openmtl.platform.matching.Match;

/**
 * Somebody who has something in common with whoever was asked about.
 *
 * @param id of the row that tells of them
 * @param name as it was entered, null when it is unknown
 * @param match how much they have in common
 */
public record LikeParty(PartyKind kind, UUID id, @Nullable String name, Match match) {
    /** The surest first. */
    static final Comparator<LikeParty> SUREST = Comparator.comparing((LikeParty like) -> like.match.tier())
            .thenComparing(like -> like.match.score(), Comparator.reverseOrder())
            .thenComparing(LikeParty::kind)
            .thenComparing(LikeParty::id, Comparator.reverseOrder());
}
