/**
 * One container for leads of every source.
 *
 * <p>Words: a <em>lead</em> is a named chance of business; it passes <em>stages</em> from INQUIRY to WON or LOST; every stage it enters
 * leaves a stage change. Owner: leads. Invariants: a lead has a name, company, e-mail, phone or external id; a won lead has the moment it
 * was won; a lead that was handed over is answered once, by whom it was handed over to; one external id stands for one lead of a unit; a possible duplicate is refused only where a policy
 * says so and whoever sent it is told.
 */
@NullMarked
@MtlModule(
        name = "leads",
        uses = {
            "leads.duplicates",
            "platform.customfields",
            "platform.identity",
            "platform.listing",
            "platform.matching",
            "platform.notify",
            "platform.outbox",
            "platform.parties",
            "platform.rows",
            "platform.sql",
            "platform.exchange",
            "platform.feed",
            "relationship"
        })
package org.openmtl.leads;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
