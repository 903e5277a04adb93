/**
 * Facts for other systems, over HTTP.
 *
 * <p>Words: a <em>webhook</em> is an address of another system that is told the facts of a unit and of all units below; a
 * <em>delivery</em> is one fact on its way to one webhook, in one or more attempts. What is sent is a CloudEvents 1.0 envelope with the
 * signatures of Standard Webhooks. Owner: platform. Invariants: a fact is delivered at least once, or declared dead after 72 hours and
 * still there to be replayed; a delivery waits for earlier ones about the same subject, and for no others; nothing is sent to an address
 * inside the operator's network unless the operator has named it; no transaction is open while something is sent.
 *
 * <p>Territory: a webhook takes customer data out of the house, as an integration with a token does, and nobody is shown them on the way.
 * So it takes the same right as integrations: whoever administers webhooks at a unit may have that unit's facts sent somewhere, which
 * audit keeps for everybody to see.
 */
@NullMarked
@MtlModule(
        name = "platform.webhooks",
        uses = {
            "platform.identity",
            "platform.keys",
            "platform.listing",
            "platform.outbox",
            "platform.rows",
            "platform.sql"
        })
package org.openmtl.platform.webhooks;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
