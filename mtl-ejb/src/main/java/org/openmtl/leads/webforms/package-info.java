/**
 * Leads from forms on pages elsewhere.
 *
 * <p>Words: a <em>web form</em> is known to browsers by its <em>key</em>; what somebody sends is a <em>submission</em>. With
 * <em>double opt-in</em> it waits until whoever reads the mail of its address has <em>confirmed</em> it. Owner: leads.
 * Invariants: a submission becomes a lead of the form's unit, whatever it says; a form takes the fields it shows and no others; consent is
 * kept with the version of its text and the time; what came is kept as it came for 90 days; a submission tells its sender nothing, a
 * confirmation is asked for by the button of a page, never by opening a link, and of one that nobody confirms nothing is left.
 */
@NullMarked
@MtlModule(
        name = "leads.webforms",
        uses = {
            "leads",
            "platform.customfields",
            "platform.identity",
            "platform.listing",
            "platform.mail",
            "platform.rows",
            "platform.sql",
            "platform.upkeep"
        })
package org.openmtl.leads.webforms;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
