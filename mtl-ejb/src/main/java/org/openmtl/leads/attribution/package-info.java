/**
 * Which touches won leads: models that divide a conversion among the touches before it.
 *
 * <p>Words: a <em>journey</em> is the touches of a lead, up to its <em>conversion</em> where there is one; a <em>run</em> walks through the
 * journeys of a unit and those below and adds up <em>credits</em>. Owner: leads. Invariants: the weights of a journey sum to 1; a run that
 * has ended never changes and tells all its parameters; it is seen by whoever sees its unit.
 */
@NullMarked
@MtlModule(
        name = "leads.attribution",
        uses = {"leads", "leads.touches", "platform.identity", "platform.jobs", "platform.rows", "platform.sql"})
package org.openmtl.leads.attribution;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
