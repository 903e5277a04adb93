package org.openmtl.platform.matching;

import java.util.Set;

/**
 * How much two parties have in common.
 *
 * @param tier the first whose rule is met
 * @param score of the strongest group of that tier that is met; 0 where none is
 * @param likenesses all they have in common
 */
public record Match(Tier tier, double score, Set<Likeness> likenesses) {}
