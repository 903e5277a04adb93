/**
 * Telling people that there is something to look at.
 *
 * <p>Words: a <em>hint</em> makes a phone ask for what is new; it says nothing else, and a phone that never gets one misses nothing. A
 * phone <em>subscribes</em> with the address that its <em>push service</em> gave it (RFC 8030). Owner: platform. Invariants: nothing is
 * sent unless the operator has named a contact, and to no host but those of the push services that the operator trusts; a hint is
 * written down in the transaction that gives cause for it and sent after that.
 */
@NullMarked
@MtlModule(
        name = "platform.notify",
        uses = {"platform.identity", "platform.keys", "platform.sql"})
package org.openmtl.platform.notify;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
