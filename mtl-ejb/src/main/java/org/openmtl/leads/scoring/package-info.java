/**
 * How good a lead is, by rules everybody can read.
 *
 * <p>Words: a <em>score model</em> has <em>versions</em>, one of which may be active for a segment or, without a segment, for all leads
 * no other model is for; <em>fit</em> comes from what the lead is, <em>engagement</em> from its touches and fades; both together are its
 * <em>grade</em>, such as A2. Owner: leads. Invariants: a version never changes; every point of a score names its rule, the version and
 * the touch it is for; the same lead and touches have the same score whenever and wherever it is computed; a touch counts once, a machine's
 * and the opening of a mail never.
 */
@NullMarked
@MtlModule(
        name = "leads.scoring",
        uses = {
            "leads",
            "leads.assignment",
            "leads.touches",
            "platform.customfields",
            "platform.identity",
            "platform.jobs",
            "platform.rows",
            "platform.sql",
            "platform.upkeep"
        })
package org.openmtl.leads.scoring;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
