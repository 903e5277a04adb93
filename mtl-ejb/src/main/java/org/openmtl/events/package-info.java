/**
 * Events as the door needs them: what is on, who is expected, and who came.
 *
 * <p>Words: an <em>event</em> has an agenda; an <em>attendee</em> is registered for one or walks in, and is checked in at the door, by any
 * number of scanners that know nothing of each other. Owner: events. Invariants: an attendee is in the territory of the event; of several
 * check-ins the earliest stands, in whatever order they arrive.
 */
@NullMarked
@MtlModule(
        name = "events",
        uses = {"platform.identity", "platform.listing", "platform.outbox", "platform.rows", "platform.feed"})
package org.openmtl.events;

import org.jspecify.annotations.NullMarked;
import org.openmtl.shared.MtlModule;
