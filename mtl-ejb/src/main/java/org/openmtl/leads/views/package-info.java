/**
 * How people work through leads: what is to be done next, how much of it there is, questions asked again, and one change of many.
 *
 * <p>Words: the <em>queue</em> holds somebody's open leads, those whose clock runs first; the <em>board</em> counts a team's leads by owner and
 * stage; a <em>saved filter</em> is a question to a list under a name; a <em>bulk change</em> does one thing to many leads in the background
 * and can be undone where the thing can. Owner: leads. Invariants: the board counts exactly what lists show; each lead of a bulk change is
 * changed in a transaction of its own together with the note of what became of it.
 */
@NullMarked
@MtlModule(
        name = "leads.views",
        uses = {
            "leads",
            "platform.customfields",
            "platform.identity",
            "platform.jobs",
            "platform.listing",
            "platform.rows",
            "platform.sql",
            "platform.upkeep"
        })
package org.openmtl.leads.views;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
