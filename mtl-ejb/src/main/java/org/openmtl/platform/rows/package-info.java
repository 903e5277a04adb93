/**
 * What every territorial row has in common: home unit, version, who made and changed it, archiving; and the one way to reach a row, to
 * list rows, to insist on a version, and to create something once.
 *
 * <p>Owner: platform. Invariants: a row outside the actor's territory is the same as no row; a change names the version it was made on.
 */
@NullMarked
@MtlModule(
        name = "platform.rows",
        uses = {"platform.identity", "platform.listing", "platform.sql", "platform.upkeep"})
package org.openmtl.platform.rows;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
