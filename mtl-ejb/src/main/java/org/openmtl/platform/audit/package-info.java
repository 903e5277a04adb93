/**
 * Who did what: every write leaves an entry, made by triggers, so that no code path can forget it.
 *
 * <p>Words: an <em>entry</em> says who (person, integration or job), from which device, in which request, changed which fields of which
 * row, from what to what. Owner: platform. Invariants: an entry names its actor and is never changed; the entries of a row outside the
 * reader's territory do not exist for the reader.
 */
@NullMarked
@MtlModule(
        name = "platform.audit",
        uses = {"platform.identity", "platform.listing", "platform.sql"})
package org.openmtl.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
