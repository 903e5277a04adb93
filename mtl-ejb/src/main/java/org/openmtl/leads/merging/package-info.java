/**
 * Leads that are one person become one.
 *
 * <p>Words: of two leads the <em>winner</em> stays and takes over what the <em>loser</em> knows; a <em>merge</em> can be <em>undone</em> for
 * a while; two leads that look alike are a <em>pair</em> that waits for somebody to merge or <em>dismiss</em> it. Owner: leads. Invariants:
 * nothing is lost by a merge; what did not change since is as before once it is undone; a pair that was dismissed never comes back.
 */
@NullMarked
@MtlModule(
        name = "leads.merging",
        uses = {
            "leads",
            "leads.duplicates",
            "platform",
            "platform.identity",
            "platform.jobs",
            "platform.listing",
            "platform.matching",
            "platform.parties",
            "platform.rows",
            "platform.sql"
        })
package org.openmtl.leads.merging;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
