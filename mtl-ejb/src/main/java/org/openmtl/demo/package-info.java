/**
 * A believable company for whoever wants to look around: Aurelia Instruments, which sells measuring devices in Europe and Asia.
 *
 * <p>Owner: platform. Invariants: it fills an empty installation only, once, and only when asked to, and finishes what a kill broke off; it writes through the facades as
 * the people it made, so that every rule and every trace is that of real work; none of its leads is won, and none comes from a search
 * engine or a social network, so that the counts of an import stay recognisable.
 */
@NullMarked
@MtlModule(
        name = "demo",
        uses = {
            "platform",
            "platform.identity",
            "platform.listing",
            "platform.rows",
            "platform.forms",
            "relationship",
            "leads",
            "events"
        })
package org.openmtl.demo;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
