/**
 * What has to be cleared away or put in order time and again.
 *
 * <p>Words: a <em>chore</em> is done in <em>steps</em> until nothing is left, then it rests. Owner: platform. Invariants: a step is one
 * short transaction that holds the chore, so two nodes never do the same step; whatever node dies, another goes on.
 */
@NullMarked
@MtlModule(
        name = "platform.upkeep",
        uses = {"platform.sql"})
package org.openmtl.platform.upkeep;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
