/**
 * What happened between us and the people behind leads, from every channel, in one table.
 *
 * <p>Words: a <em>touch</em> is one such event, such as {@code web.visited} or {@code event.attended}; it has a channel, may belong to a
 * campaign, and is <em>machine</em>-made when no person did it. Owner: leads. Invariants: a touch is in the territory of its lead; it is
 * recorded once, whatever is repeated; it never changes, but goes along with its lead.
 */
@NullMarked
@MtlModule(
        name = "leads.touches",
        uses = {
            "leads",
            "platform.identity",
            "platform.matching",
            "platform.outbox",
            "platform.parties",
            "platform.rows",
            "platform.sql",
            "platform.upkeep"
        })
package org.openmtl.leads.touches;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
