/**
 * What is done about those who may be the same, by the door a lead comes through and by how much they are alike.
 *
 * <p>Words: a <em>policy</em> holds for the leads of a unit and of those below that have none of their own, and for one <em>door</em> or for
 * all; it names an <em>action</em> for each tier. Who is like whom the matcher says, not a policy. Owner: leads. Invariants: what was
 * captured where nobody can be asked again, on a phone or a web page, is never refused for being alike.
 */
@NullMarked
@MtlModule(
        name = "leads.duplicates",
        uses = {"platform.identity", "platform.listing", "platform.matching", "platform.rows", "platform.sql"})
package org.openmtl.leads.duplicates;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
