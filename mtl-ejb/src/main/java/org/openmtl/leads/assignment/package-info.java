/**
 * Who gets which lead, and what becomes of those that nobody looks after.
 *
 * <p>Words: a <em>rule set</em> of a unit says by ordered <em>rules</em> who gets leads of that unit and those below; a rule names a
 * person, a <em>team</em> or the <em>pool</em>; a decision is kept with everybody who was considered, and one that gave the lead to nobody
 * with its reason. From the pool people take leads themselves; <em>policies</em> say how many, when leads go back, and how long answers
 * may take. Owner: leads. Invariants: one rule set of a unit is active; whoever gets a lead may work on it; whose turn it is stands in the
 * database and is decided under a lock; a lead of the pool is taken once.
 */
@NullMarked
@MtlModule(
        name = "leads.assignment",
        uses = {
            "leads",
            "platform.calendars",
            "platform.customfields",
            "platform.identity",
            "platform.jobs",
            "platform.listing",
            "platform.notify",
            "platform.rows",
            "platform.sql",
            "platform.upkeep",
            "relationship"
        })
package org.openmtl.leads.assignment;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
