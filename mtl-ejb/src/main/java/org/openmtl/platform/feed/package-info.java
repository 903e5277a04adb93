/**
 * The change feed: what became of which row, in an order that misses nothing.
 *
 * <p>Words: an <em>entry</em> of the log points to a row that changed in a <em>scope</em> (a unit, a person); a <em>cursor</em> is the
 * last entry a client got; a <em>bootstrap</em> hands out all rows once, page by page, and ends with a cursor. Owner: platform.
 * Invariants: only entries below the snapshot horizon are read, so no later commit can slip in behind a cursor; a cursor is always the
 * key of an entry that is on disk; a row is shown as it is now and only to who may see it now.
 */
@NullMarked
@MtlModule(
        name = "platform.feed",
        uses = {"platform.identity", "platform.keys", "platform.sql", "platform.upkeep"})
package org.openmtl.platform.feed;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
