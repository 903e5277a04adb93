/**
 * The contract with Lead to Cash, which sells what a lead promised.
 *
 * <p>Words: <em>acceptance criteria</em> say what a lead must have to go there; its <em>evidence</em> is all that was known then; an
 * <em>outcome</em> is what LTC tells of it later; an <em>opportunity</em> is LTC's own and only mirrored. Owner: leads. Invariants: nothing
 * goes there that does not meet the criteria; criteria and evidence never change; an outcome has its effect once, and a late one none; a
 * lead that became an opportunity has an account and, where a person is known, a contact.
 */
@NullMarked
@MtlModule(
        name = "leads.ltc",
        uses = {
            "leads",
            "platform.identity",
            "platform.listing",
            "platform.outbox",
            "platform.rows",
            "platform.sql",
            "relationship"
        })
package org.openmtl.leads.ltc;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
